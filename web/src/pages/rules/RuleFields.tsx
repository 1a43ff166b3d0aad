import { Checkbox, Details, Heading, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../api/failure';
import type { RuleKind } from '../../api/rules';
import { segmentsQuery } from '../../api/segments';
import { BookingLink } from '../../shared/message/BookingLink';
import { MessageEditor } from '../../shared/message/MessageEditor';
import { MessagePreview } from '../../shared/message/MessagePreview';
import { SaveText } from '../../shared/message/SaveText';
import { sentenceOf } from '../../shared/whom/sentence';
import { filterNow, type Whom } from '../../shared/whom/whom';
import { WhomChoice } from '../../shared/whom/WhomChoice';
import { isInRange, messagesOf, mostOf, NUMBERS, type Content, type NumberField, type Terms } from './content';
import styles from './RuleFields.module.css';

interface RuleFieldsProps {
  kind: RuleKind;
  content: Content;
  isWhomComplete: boolean;
  /** Whether somebody wanted to save it. */
  isAsked: boolean;
  failure: Failure | null;
  onChange: (part: Partial<Content>) => void;
  onWhom: (whom: Whom | null) => void;
}

/** The fields that name what is wrong with them themselves. */
export const SHOWN = [
  '/name',
  '/text',
  '/dailyMaximum',
  '/rule/afterWeeks',
  '/rule/tries',
  '/rule/pauseWeeks',
  '/rule/hoursBefore',
  '/rule/atTime',
  '/rule/category',
];

/** When it writes, what, to whom, and what it is called. */
export function RuleFields(props: RuleFieldsProps) {
  const { t } = useTranslation();
  const { kind, content, isAsked, failure, onChange } = props;
  const messages = messagesOf(kind);
  const missing = (value: string) => (isAsked && value.trim() === '' ? t('app.required') : undefined);
  return (
    <div className={styles.fields}>
      <section className={styles.part} aria-labelledby="rule-when">
        <Heading level={2} data-size="xs" id="rule-when">
          {t('rules.form.when')}
        </Heading>
        <TermFields {...props} />
      </section>
      <section className={styles.part} aria-labelledby="rule-text">
        <Heading level={2} data-size="xs" id="rule-text">
          {t('rules.form.text')}
        </Heading>
        <div className={`${styles.part} ${styles.pair}`}>
          <div className={styles.part}>
            <MessageEditor
              kind={messages}
              text={content.text}
              error={missing(content.text) ?? failure?.at('/text')}
              onChange={(text) => onChange({ text })}
            />
            <SaveText text={content.text} kind={messages} />
          </div>
          <MessagePreview text={content.text} kind={messages} whom={content.whom} isPriced />
        </div>
        <BookingLink text={content.text} />
      </section>
      <WhomPart {...props} />
      <Textfield
        className={styles.narrow}
        label={t('rules.form.name')}
        description={t('compose.what.nameHelp')}
        maxLength={100}
        value={content.name}
        error={missing(content.name) ?? failure?.at('/name')}
        onChange={(event) => onChange({ name: event.target.value })}
      />
    </div>
  );
}

function TermFields({ kind, content, isAsked, failure, onChange }: RuleFieldsProps) {
  const { t } = useTranslation();
  const { terms } = content;
  const change = (part: Partial<Terms>) => onChange({ terms: { ...terms, ...part } });
  const wrong = (field: NumberField, typed: string, pointer: string) =>
    isAsked && !isInRange(field, typed) ? t('rules.form.range', { most: mostOf(field) }) : failure?.at(pointer);
  return (
    <>
      <div className={styles.row}>
        {NUMBERS[kind].map((field) => (
          <Textfield
            key={field}
            label={t(`rules.form.${field}`)}
            inputMode="numeric"
            maxLength={4}
            value={terms[field]}
            error={wrong(field, terms[field], `/rule/${field}`)}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        ))}
        {kind !== 'APPOINTMENT_REMINDER' && (
          <Textfield
            type="time"
            label={t('rules.form.atTime')}
            value={terms.atTime}
            error={isAsked && terms.atTime === '' ? t('app.required') : failure?.at('/rule/atTime')}
            onChange={(event) => change({ atTime: event.target.value })}
          />
        )}
      </div>
      {kind === 'REBOOK' && (
        <>
          <Checkbox
            label={t('rules.form.ownRhythm')}
            description={t('rules.form.ownRhythmHelp')}
            checked={terms.ownRhythm}
            onChange={(event) => change({ ownRhythm: event.target.checked })}
          />
          <Textfield
            className={styles.narrow}
            label={t('rules.form.category')}
            description={t('rules.form.categoryHelp')}
            maxLength={60}
            value={terms.category}
            error={failure?.at('/rule/category')}
            onChange={(event) => change({ category: event.target.value })}
          />
        </>
      )}
      {kind !== 'APPOINTMENT_REMINDER' && (
        <Textfield
          className={styles.narrow}
          label={t('rules.form.dailyMaximum')}
          description={t('rules.form.dailyMaximumHelp')}
          inputMode="numeric"
          maxLength={4}
          value={content.dailyMaximum}
          error={wrong('dailyMaximum', content.dailyMaximum, '/dailyMaximum')}
          onChange={(event) => onChange({ dailyMaximum: event.target.value })}
        />
      )}
    </>
  );
}

function WhomPart({ content, isWhomComplete, isAsked, onWhom }: RuleFieldsProps) {
  const { t } = useTranslation();
  const own = useQuery(segmentsQuery);
  const filter = filterNow(content.whom, own.data?.items);
  return (
    <section className={styles.part} aria-labelledby="rule-whom">
      <Heading level={2} data-size="xs" id="rule-whom">
        {t('rules.form.whom')}
      </Heading>
      <Details variant="tinted" data-color="neutral" defaultOpen={isAsked && !isWhomComplete}>
        <Details.Summary>{filter === undefined ? t('rules.form.whomChosen') : sentenceOf(t, filter)}</Details.Summary>
        <Details.Content>
          <WhomChoice whom={isWhomComplete ? content.whom : null} onChange={onWhom} />
        </Details.Content>
      </Details>
    </section>
  );
}
