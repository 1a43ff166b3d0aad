import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countQuery, readySegmentsQuery, segmentsQuery, type Filter } from '../../api/segments';
import { currentLanguage } from '../../language';
import { number } from '../../language/format';
import { Loading } from '../Loading';
import { ProblemNotice } from '../ProblemNotice';
import { CountLine } from './CountLine';
import { FilterBuilder } from './FilterBuilder';
import { beginning, EVERYBODY, same } from './outline';
import { sentenceOf } from './sentence';
import { choiceOf, filterNow, type Whom } from './whom';
import styles from './WhomChoice.module.css';

interface WhomChoiceProps {
  whom: Whom | null;
  /** Null while what is being put together is not complete. */
  onChange: (whom: Whom | null) => void;
}

/** Whom it is for: everybody, a segment, or conditions of one's own. Each choice says how many it is now. */
export function WhomChoice({ whom, onChange }: WhomChoiceProps) {
  const ready = useQuery(readySegmentsQuery(currentLanguage()));
  const own = useQuery(segmentsQuery);
  if (ready.data === undefined || own.data === undefined) {
    const failed = ready.error ?? own.error;
    return failed === null ? (
      <Loading lines={8} />
    ) : (
      <ProblemNotice
        failure={failed}
        onRetry={() => {
          void ready.refetch();
          void own.refetch();
        }}
      />
    );
  }
  return <Choices whom={whom} onChange={onChange} ready={ready.data.items} own={own.data.items} />;
}

interface ChoicesProps extends WhomChoiceProps {
  ready: Parameters<typeof choiceOf>[1];
  own: NonNullable<Parameters<typeof filterNow>[1]>;
}

function Choices({ whom, onChange, ready, own }: ChoicesProps) {
  const { t } = useTranslation();
  const [ours, setOurs] = useState<{ choice: string; whom: Whom | null } | null>(null);
  // What is put together begins with what was chosen before.
  const [building, setBuilding] = useState({ from: EVERYBODY, turn: 0 });
  // It may become another one without being chosen here: somebody else’s, when that is to stand.
  const isOurs = ours !== null && (whom === null || same(ours.whom, whom));
  const chosen = isOurs ? ours.choice : whom === null ? null : choiceOf(whom, ready);
  const given = isOurs || whom === null ? undefined : filterNow(whom, own);
  if (chosen === 'custom' && given !== undefined && !same(given, building.from)) {
    setBuilding({ from: given, turn: building.turn + 1 });
  }
  const choose = (choice: string, next: Whom) => {
    setOurs({ choice, whom: next });
    onChange(next);
  };
  const radio = (choice: string, label: string, description: string, filter: Filter, next: Whom) => (
    <WhomRadio
      key={choice}
      value={choice}
      label={label}
      description={description}
      filter={filter}
      isChosen={chosen === choice}
      onChoose={() => choose(choice, next)}
    />
  );
  return (
    <div className={styles.choice}>
      {own.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{t('whom.choice.own')}</Fieldset.Legend>
          {own.map((one) => radio(one.id, one.name, sentenceOf(t, one.filter), one.filter, { segmentId: one.id }))}
        </Fieldset>
      )}
      <Fieldset>
        <Fieldset.Legend>{t('whom.choice.ready')}</Fieldset.Legend>
        {ready.map((one) => radio(one.key, one.name, one.description, one.filter, { filter: one.filter }))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('whom.choice.others')}</Fieldset.Legend>
        {radio('everybody', t('whom.choice.everybody'), t('whom.choice.everybody_help'), EVERYBODY, {
          filter: EVERYBODY,
        })}
        <Radio
          name="whom"
          value="custom"
          label={t('whom.choice.custom')}
          description={t('whom.choice.custom_help')}
          checked={chosen === 'custom'}
          onChange={() => {
            const chosenBefore = (whom === null ? undefined : filterNow(whom, own)) ?? EVERYBODY;
            const before = same(chosenBefore, EVERYBODY) ? beginning() : chosenBefore;
            setBuilding({ from: before, turn: building.turn + 1 });
            choose('custom', { filter: before });
          }}
        />
      </Fieldset>
      {chosen === 'custom' && (
        <div className={styles.custom}>
          <FilterBuilder
            key={building.turn}
            start={building.from}
            onChange={(filter) => {
              const next = filter === null ? null : { filter };
              setOurs({ choice: 'custom', whom: next });
              onChange(next);
            }}
          />
          <CountLine filter={whom === null ? null : (filterNow(whom, own) ?? null)} />
        </div>
      )}
    </div>
  );
}

interface WhomRadioProps {
  value: string;
  label: string;
  description: string;
  filter: Filter;
  isChosen: boolean;
  onChoose: () => void;
}

function WhomRadio({ value, label, description, filter, isChosen, onChoose }: WhomRadioProps) {
  const { t } = useTranslation();
  const count = useQuery(countQuery(filter));
  return (
    <Radio
      name="whom"
      value={value}
      label={count.data === undefined ? label : t('whom.choice.counted', { label, count: number(count.data.count) })}
      description={description}
      checked={isChosen}
      onChange={onChoose}
    />
  );
}
