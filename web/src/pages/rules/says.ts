import type { TFunction } from 'i18next';
import type { Rule } from '../../api/rules';
import { clock } from '../../language/format';
import { termsOf } from './content';

/** When a rule writes, as a sentence. */
export function says(t: TFunction, rule: Rule): string {
  const { afterWeeks, ownRhythm, category, atTime, tries, pauseWeeks, hoursBefore } = termsOf(rule);
  const at = clock(atTime);
  const count = Number(afterWeeks);
  switch (rule.kind) {
    case 'REBOOK': {
      const visit = category === '' ? t('rules.anyVisit') : t('rules.visitOf', { category });
      return t(ownRhythm ? 'rules.says.ownRhythm' : 'rules.says.REBOOK', { count, visit, at });
    }
    case 'WIN_BACK':
      return Number(tries) === 1
        ? t('rules.says.winBackOnce', { count, at })
        : t('rules.says.WIN_BACK', { count, at, tries, pauseWeeks });
    case 'APPOINTMENT_REMINDER':
      return t('rules.says.APPOINTMENT_REMINDER', { count: Number(hoursBefore) });
  }
}
