import { Button, Fieldset, Paragraph, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/live';
import { MOST_DAYS, spansOf, withoutSpan, withSpan, type Span } from './closed-days';
import styles from './SettingsPage.module.css';
import { spanInWords } from './span-in-words';

interface ClosedDaysProps {
  days: string[];
  error?: string;
  /** Somebody has tried to save: days that are typed and not added would be lost. */
  wasAsked: boolean;
  onChange: (days: string[]) => void;
  /** Whether days are typed and not added. */
  onTyping: (isOpen: boolean) => void;
}

/** Holidays of the salon itself, added from a day to a day. */
export function ClosedDays({ days, error, wasAsked, onChange, onTyping }: ClosedDaysProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [fault, setFault] = useState<'MISSING' | 'BACKWARDS' | 'TOO_MANY' | null>(null);
  const add = () => {
    const span: Span = { from, to: to === '' ? from : to };
    const all = from === '' ? days : withSpan(days, span);
    const wrong = from === '' ? 'MISSING' : span.to < from ? 'BACKWARDS' : all.length > MOST_DAYS ? 'TOO_MANY' : null;
    setFault(wrong);
    if (wrong === null) {
      onChange(all);
      announce(t('settings.closed.added', { days: spanInWords(span) }));
      setFrom('');
      setTo('');
      onTyping(false);
    }
    first.current?.focus();
  };
  return (
    <Fieldset>
      <Fieldset.Legend>{t('settings.closed.title')}</Fieldset.Legend>
      <Fieldset.Description>{t('settings.closed.help')}</Fieldset.Description>
      {days.length === 0 ? (
        <Paragraph data-size="sm">{t('settings.closed.none')}</Paragraph>
      ) : (
        <ul className={styles.spans}>
          {spansOf(days).map((span) => (
            <li key={span.from} className={styles.span}>
              <span>{spanInWords(span)}</span>
              <Button
                type="button"
                variant="tertiary"
                data-size="sm"
                aria-label={t('settings.closed.removeWhich', { days: spanInWords(span) })}
                onClick={() => {
                  onChange(withoutSpan(days, span));
                  announce(t('settings.closed.removed', { days: spanInWords(span) }));
                  first.current?.focus();
                }}
              >
                {t('settings.closed.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.pair}>
        <Textfield
          ref={first}
          type="date"
          label={t('settings.closed.from')}
          value={from}
          error={
            fault === 'MISSING'
              ? t('settings.closed.missing')
              : wasAsked && from !== ''
                ? t('settings.closed.notAdded')
                : undefined
          }
          onChange={(event) => {
            setFrom(event.target.value);
            onTyping(event.target.value !== '');
          }}
        />
        <Textfield
          type="date"
          label={t('settings.closed.to')}
          min={from === '' ? undefined : from}
          value={to}
          error={fault === 'BACKWARDS' ? t('settings.closed.backwards') : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      {fault === 'TOO_MANY' && <ValidationMessage>{t('settings.closed.tooMany')}</ValidationMessage>}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
      <div>
        <Button type="button" variant="secondary" onClick={add}>
          {t('settings.closed.add')}
        </Button>
      </div>
    </Fieldset>
  );
}
