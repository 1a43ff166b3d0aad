import { Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../api/segments';
import { CountLine } from '../../shared/whom/CountLine';
import { FilterBuilder } from '../../shared/whom/FilterBuilder';

interface SegmentFieldsProps {
  start: Filter;
  name: string;
  filter: Filter | null;
  nameError?: string;
  /** Whether somebody wanted to save it. */
  isAsked: boolean;
  onName: (name: string) => void;
  onFilter: (filter: Filter | null) => void;
}

/** Who is meant, how many they are, and what they are called together. */
export function SegmentFields({ start, name, filter, nameError, isAsked, onName, onFilter }: SegmentFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FilterBuilder start={start} onChange={onFilter} />
      {isAsked && filter === null && (
        <ValidationMessage role="alert" tabIndex={-1} data-problem>
          {t('segments.incomplete')}
        </ValidationMessage>
      )}
      <CountLine filter={filter} />
      <Textfield
        label={t('segments.name')}
        description={t('segments.nameHelp')}
        maxLength={100}
        value={name}
        error={nameError}
        onChange={(event) => onName(event.target.value)}
      />
    </>
  );
}
