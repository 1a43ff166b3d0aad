import { Alert, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../api/failure';
import { textPreviewQuery, type TextKind } from '../../api/texts';
import { money, number } from '../../language/format';
import { useSettled } from '../debounce';
import { Loading } from '../Loading';
import { ProblemNotice } from '../ProblemNotice';
import type { Whom } from '../whom/whom';
import { useExamples } from './examples';
import styles from './MessagePreview.module.css';
import { PhoneBubble } from './PhoneBubble';

interface MessagePreviewProps {
  text: string;
  kind: TextKind;
  whom: Whom;
  /** Somebody of whom it is known that she gets it: she is shown first. */
  first?: { id: string; name: string };
  /** Whether what it costs for all is told elsewhere, of those who really get it; or by nobody, since they never get it at once. */
  isPriced?: boolean;
}

/** What the text becomes on the phones of real customers, and what it weighs for all of them. */
export function MessagePreview({ text, kind, whom, first, isPriced = false }: MessagePreviewProps) {
  const { t } = useTranslation();
  const settled = useSettled(text);
  const examplesOf = useExamples(whom, kind);
  const others = examplesOf?.filter(({ id }) => id !== first?.id) ?? [];
  const people = first === undefined ? others : [first, ...others];
  const [chosen, setChosen] = useState<string | null>(null);
  const customer = people.find((one) => one.id === chosen) ?? people[0];

  const weighed = useQuery({
    ...textPreviewQuery({ text: settled, kind, audience: whom }),
    enabled: settled.trim() !== '',
  });
  const filled = useQuery({
    ...textPreviewQuery({ text: settled, kind, customerId: customer?.id }),
    enabled: settled.trim() !== '' && customer !== undefined,
  });

  if (settled.trim() === '') {
    return <Paragraph className={styles.total}>{t('message.emptyPreview')}</Paragraph>;
  }
  const failure = weighed.error ?? filled.error;
  if (failure !== null) {
    // What is wrong with the text stands beside the text.
    return failure instanceof Failure && failure.at('/text') !== undefined ? null : (
      <ProblemNotice failure={failure} onRetry={() => void Promise.all([weighed.refetch(), filled.refetch()])} />
    );
  }
  if (weighed.data === undefined || examplesOf === undefined || (customer !== undefined && filled.data === undefined)) {
    return <Loading lines={3} />;
  }
  const { audience, warnings, examples } = weighed.data;
  const madeUp = examples[0];
  return (
    <div className={styles.preview} aria-busy={weighed.isPlaceholderData || filled.isPlaceholderData}>
      {customer === undefined ? (
        <>
          <Paragraph className={styles.total}>{t('message.madeUp')}</Paragraph>
          {madeUp !== undefined && <PhoneBubble name={madeUp.name} written={madeUp} />}
        </>
      ) : (
        <>
          {people.length > 1 && (
            <Field className={styles.who}>
              <Label>{t('message.shownFor')}</Label>
              <Select value={customer.id} onChange={(event) => setChosen(event.target.value)}>
                {people.map((one) => (
                  <Select.Option key={one.id} value={one.id}>
                    {one.name}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          )}
          {filled.data !== undefined && <PhoneBubble name={customer.name} written={filled.data} />}
        </>
      )}
      {warnings.map((warning) => (
        <Alert key={warning.kind} data-color="warning">
          <Paragraph>{warning.sentence}</Paragraph>
        </Alert>
      ))}
      {!isPriced && audience !== null && audience !== undefined && audience.customers > 0 && (
        <Paragraph className={styles.total}>
          {t('message.forAll', {
            count: audience.customers,
            formatted: number(audience.customers),
            price: money(audience.price),
          })}
        </Paragraph>
      )}
    </div>
  );
}
