import type { Report } from '../../api/campaigns';

export interface Stage {
  name: 'planned' | 'sent' | 'delivered' | 'clicks' | 'direct';
  count: number;
}

/** From those who were chosen to those who came back after a tap; each stage is a part of the one before. */
export function stages(report: Report): Stage[] {
  return [
    { name: 'planned', count: report.planned },
    { name: 'sent', count: report.sent },
    { name: 'delivered', count: report.delivered },
    { name: 'clicks', count: report.personClicks },
    { name: 'direct', count: report.rebookedDirect },
  ];
}

export const OUTCOMES = [
  'delivered',
  'pending',
  'noReceipt',
  'undelivered',
  'failed',
  'unknown',
  'cancelled',
  'optOuts',
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** What became of the messages; those of which nothing can be said yet are pending. */
export function outcomes(report: Report): { name: OutcomeName; count: number }[] {
  const { delivered, undelivered, noReceipt, failed, unknown, cancelled, optOuts, sent } = report;
  const pending = Math.max(0, sent - delivered - undelivered - noReceipt);
  const counts = { delivered, pending, noReceipt, undelivered, failed, unknown, cancelled, optOuts };
  return OUTCOMES.map((name) => ({ name, count: counts[name] })).filter(
    ({ name, count }) => count > 0 || name === 'delivered',
  );
}

/** Rows for a spreadsheet as Norwegians have it: semicolons, and a mark that says that it is UTF-8. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    // What a spreadsheet would take for a formula is no formula.
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
