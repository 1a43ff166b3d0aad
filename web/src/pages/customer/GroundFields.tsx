import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../api/failure';
import type { Ground, GroundDraft } from './basis';

interface GroundFieldsProps {
  ground: Ground;
  draft: GroundDraft;
  /** Somebody has tried to save, so what is missing is said. */
  wasAsked: boolean;
  failure: Failure | null;
  /** Where the ground stands in what is sent, as `/marketing`. */
  pointer: string;
  onChange: (draft: GroundDraft) => void;
}

/** What she was told or said yes to, and where: the proof when somebody asks. */
export function GroundFields({ ground, draft, wasAsked, failure, pointer, onChange }: GroundFieldsProps) {
  const { t } = useTranslation();
  const missing = (text: string, words: string) => (wasAsked && text.trim() === '' ? words : undefined);
  return (
    <>
      <Textfield
        multiline
        rows={3}
        label={t(`customer.marketing.wording.${ground}`)}
        description={t(`customer.marketing.wordingHelp.${ground}`)}
        maxLength={1000}
        value={draft.wording}
        error={missing(draft.wording, t('customer.marketing.wordingMissing')) ?? failure?.at(`${pointer}/wording`)}
        onChange={(event) => onChange({ ...draft, wording: event.target.value })}
      />
      <Textfield
        label={t('customer.marketing.source')}
        description={t('customer.marketing.sourceHelp')}
        autoComplete="off"
        maxLength={200}
        value={draft.source}
        error={missing(draft.source, t('customer.marketing.sourceMissing')) ?? failure?.at(`${pointer}/source`)}
        onChange={(event) => onChange({ ...draft, source: event.target.value })}
      />
    </>
  );
}
