import { Textfield } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface CategoryFieldProps {
  value: string;
  /** What it was before, to be chosen again. */
  known: readonly string[];
  error?: string;
  onChange: (value: string) => void;
}

/** What was done, or will be: “Klipp”. */
export function CategoryField({ value, known, error, onChange }: CategoryFieldProps) {
  const { t } = useTranslation();
  const list = useId();
  return (
    <>
      <Textfield
        label={t('customer.category')}
        description={t('customer.categoryHelp')}
        autoComplete="off"
        list={known.length > 0 ? list : undefined}
        maxLength={100}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
