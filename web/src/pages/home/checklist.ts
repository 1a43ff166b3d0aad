import type { Campaign } from '../../api/campaigns';
import type { Sender } from '../../api/studio';

export type StepName = 'import' | 'sender' | 'due' | 'send';

export interface Step {
  name: StepName;
  /** `waiting`: the owner has done hers, and somebody else decides. */
  state: 'done' | 'waiting' | 'next' | 'later';
}

interface Facts {
  hasCustomers: boolean;
  sender: Sender['state'];
  sawDue: boolean;
  campaigns: Campaign['state'][];
}

/** The way to the first SMS. The first step that is not done is the next one; the others can be done in any order. */
export function checklist({ hasCustomers, sender, sawDue, campaigns }: Facts): Step[] {
  const sent = campaigns.some((state) => state !== 'DRAFT');
  const done: Record<StepName, boolean> = {
    import: hasCustomers,
    sender: sender === 'APPROVED',
    due: sawDue || campaigns.length > 0,
    send: sent,
  };
  let nextIsFound = false;
  return (['import', 'sender', 'due', 'send'] as const).map((name) => {
    if (done[name]) {
      return { name, state: 'done' };
    }
    if (name === 'sender' && sender === 'HELD') {
      return { name, state: 'waiting' };
    }
    const state = nextIsFound ? 'later' : 'next';
    nextIsFound = true;
    return { name, state };
  });
}

export function isFinished(steps: readonly Step[]): boolean {
  return steps.every((step) => step.state === 'done');
}
