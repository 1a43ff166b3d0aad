import { Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../api/segments';
import { ConditionRow } from './ConditionRow';
import styles from './FilterBuilder.module.css';
import { filterOf, isComplete, newCondition, newGroup, outlineOf, replaced, type Group, type Item } from './outline';
import { sentenceOfGroup } from './sentence';

interface FilterBuilderProps {
  start: Filter;
  /** Null while something is not filled in. */
  onChange: (filter: Filter | null) => void;
}

/** Who is meant, put together from conditions; above them stands what they say, as one sentence. */
export function FilterBuilder({ start, onChange }: FilterBuilderProps) {
  const { t } = useTranslation();
  const [outline, setOutline] = useState<Group>(() => outlineOf(start));
  const change = (next: Group) => {
    setOutline(next);
    onChange(isComplete(next) ? filterOf(next) : null);
  };
  return (
    <div className={styles.builder}>
      <Paragraph className={styles.sentence} aria-live="polite">
        {sentenceOfGroup(t, outline)}
      </Paragraph>
      <GroupPart
        group={outline}
        isTop
        onChange={change}
        onReplace={(id, other) => change(replaced(outline, id, other))}
      />
    </div>
  );
}

interface GroupPartProps {
  group: Group;
  isTop?: boolean;
  number?: number;
  onChange: (group: Group) => void;
  onReplace: (id: number, other: Item | null) => void;
}

function GroupPart({ group, isTop = false, number = 1, onChange, onReplace }: GroupPartProps) {
  const { t } = useTranslation();
  const add = (item: Item) => onChange({ ...group, items: [...group.items, item] });
  const name = useId();
  return (
    <div
      className={styles.group}
      role="group"
      {...(isTop ? { 'aria-label': t('whom.builder.title') } : { 'aria-labelledby': name })}
    >
      <Field className={styles.mode}>
        <Label id={name}>{isTop ? t('whom.builder.mode') : t('whom.builder.modeInside')}</Label>
        <Select
          value={group.mode}
          onChange={(event) => onChange({ ...group, mode: event.target.value as Group['mode'] })}
        >
          {(['all', 'any', 'none'] as const).map((mode) => (
            <Select.Option key={mode} value={mode}>
              {t(`whom.builder.modeOf.${mode}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {group.items.map((item, index) => (
          <li key={item.id}>
            {index > 0 && <span className={styles.joint}>{t(`whom.builder.joint.${group.mode}`)}</span>}
            {item.kind === 'group' ? (
              <GroupPart
                group={item}
                number={index + 1}
                onChange={(next) => onReplace(item.id, next)}
                onReplace={onReplace}
              />
            ) : (
              <ConditionRow
                item={item}
                number={isTop ? String(index + 1) : `${number}.${index + 1}`}
                onReplace={(other) => onReplace(item.id, other)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="secondary" data-size="sm" onClick={() => add(newCondition('lastVisitOlder'))}>
          {t('whom.builder.add')}
        </Button>
        {isTop ? (
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => add(newGroup(group.mode === 'any' ? 'all' : 'any', [newCondition('lastVisitOlder')]))}
          >
            {t('whom.builder.addGroup')}
          </Button>
        ) : (
          <Button variant="tertiary" data-size="sm" onClick={() => onReplace(group.id, null)}>
            {t('whom.builder.removeGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}
