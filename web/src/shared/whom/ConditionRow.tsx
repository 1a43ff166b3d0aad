import { Button, Input, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tagsQuery } from '../../api/customers';
import styles from './FilterBuilder.module.css';
import { isFilledIn, newCondition, type Condition, type Foreign } from './outline';
import { PHRASE_NAMES, phraseOf, TOPICS, type PhraseName, type ValueKind } from './phrases';
import { phrase } from './sentence';

interface ConditionRowProps {
  item: Condition | Foreign;
  number: string;
  onReplace: (other: Condition | null) => void;
}

/** One condition: what is said, and what is filled in. */
export function ConditionRow({ item, number, onReplace }: ConditionRowProps) {
  const { t } = useTranslation();
  const choose = (name: PhraseName) => {
    const next = newCondition(name);
    const keepsValue = item.kind === 'condition' && phraseOf(item.phrase).asks === phraseOf(name).asks;
    onReplace({ ...next, id: item.id, value: keepsValue ? item.value : next.value });
  };
  return (
    <div className={styles.condition}>
      {item.kind === 'foreign' ? (
        <Paragraph className={styles.phrase}>{t('whom.builder.foreign')}</Paragraph>
      ) : (
        <>
          <Select
            className={styles.phrase}
            aria-label={t('whom.builder.condition', { number })}
            value={item.phrase}
            onChange={(event) => choose(event.target.value as PhraseName)}
          >
            {TOPICS.map((topic) => (
              <Select.Optgroup key={topic} label={t(`whom.topic.${topic}`)}>
                {PHRASE_NAMES.filter((name) => phraseOf(name).topic === topic).map((name) => (
                  <Select.Option key={name} value={name}>
                    {phrase(t, name, '…', 2)}
                  </Select.Option>
                ))}
              </Select.Optgroup>
            ))}
          </Select>
          <ValueField condition={item} number={number} onChange={(value) => onReplace({ ...item, value })} />
        </>
      )}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t('whom.builder.removeOf', { number })}
        onClick={() => onReplace(null)}
      >
        {t('whom.builder.remove')}
      </Button>
    </div>
  );
}

interface ValueFieldProps {
  condition: Condition;
  number: string;
  onChange: (value: string) => void;
}

const INPUT_MODES: Partial<Record<ValueKind, 'numeric' | 'decimal'>> = {
  days: 'numeric',
  times: 'numeric',
  kroner: 'decimal',
};

function ValueField({ condition, number, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  const asks = phraseOf(condition.phrase).asks;
  if (asks === 'nothing') {
    return null;
  }
  const label = t('whom.builder.field', { unit: t(`whom.builder.unit.${asks}`), number });
  return (
    <span className={styles.value} data-asks={asks}>
      {asks === 'tag' ? (
        <TagField label={label} value={condition.value} onChange={onChange} />
      ) : (
        <Input
          aria-label={label}
          aria-invalid={condition.value !== '' && !isFilledIn(condition) ? true : undefined}
          type={asks === 'date' ? 'date' : 'text'}
          inputMode={INPUT_MODES[asks]}
          maxLength={100}
          value={condition.value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {asks !== 'date' && asks !== 'tag' && <span aria-hidden>{t(`whom.builder.unit.${asks}`)}</span>}
    </span>
  );
}

/** The tags that there are; one that is used no more stays to be chosen as long as it stands here. */
function TagField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const tags = useQuery(tagsQuery);
  const known = tags.data?.items.map(({ tag }) => tag) ?? [];
  const all = value === '' || known.includes(value) ? known : [value, ...known];
  return (
    <Select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <Select.Option value="">{t('whom.builder.chooseTag')}</Select.Option>
      {all.map((tag) => (
        <Select.Option key={tag} value={tag}>
          {tag}
        </Select.Option>
      ))}
    </Select>
  );
}
