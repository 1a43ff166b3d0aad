/** The questions of a campaign, in their order. */
export const STEPS = ['hvem', 'hva', 'nar', 'sjekk'] as const;
export type Step = (typeof STEPS)[number];

export interface StepSearch {
  steg?: Step;
}

export function toStepSearch(search: Record<string, unknown>): StepSearch {
  const step = STEPS.find((one) => one === search.steg);
  return { steg: step };
}

export function numberOf(step: Step): number {
  return STEPS.indexOf(step) + 1;
}

/** What a new campaign is for, when the page that one comes from says so. */
export interface NewCampaignSearch {
  /** A saved segment. */
  utvalg?: string;
  /** A ready one. */
  klar?: string;
}

export function toNewCampaignSearch(search: Record<string, unknown>): NewCampaignSearch {
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return { utvalg: word(search.utvalg), klar: word(search.klar) };
}
