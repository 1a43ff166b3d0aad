import { Button, Field, Label, Paragraph, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../api/failure';
import { readyTextsQuery, textPreviewQuery, textsQuery, type TextKind } from '../../api/texts';
import { currentLanguage } from '../../language';
import { useSettled } from '../debounce';
import { inserted } from './insert';
import styles from './MessageEditor.module.css';

interface MessageEditorProps {
  kind: TextKind;
  text: string;
  onChange: (text: string) => void;
  /** What the server or the form has against it. */
  error?: string;
}

/** What can be filled in, as it stands in the text. A service text leads nowhere. */
const FIELDS = {
  name: '{fornavn|du}',
  studio: '{studio}',
  lastVisit: '{sistebesøk}',
  link: '{lenke}',
} as const;

/** The text: begun from one that is ready or one's own, with places that are filled in for each customer. */
export function MessageEditor({ kind, text, onChange, error }: MessageEditorProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [before, setBefore] = useState<string | null>(null);
  const settled = useSettled(text);
  const checked = useQuery({ ...textPreviewQuery({ text: settled, kind }), enabled: settled.trim() !== '' });
  const found = checked.error instanceof Failure ? checked.error.at('/text') : undefined;
  const wrong = error ?? (settled === text && !checked.isPlaceholderData ? found : undefined);

  const insert = (field: string) => {
    const at = area.current;
    const start = at?.selectionStart ?? text.length;
    const next = inserted(text, start, at?.selectionEnd ?? start, field);
    onChange(next.text);
    // Once the field has the new text, the cursor goes on behind what was put in.
    requestAnimationFrame(() => {
      at?.focus();
      at?.setSelectionRange(next.cursor, next.cursor);
    });
  };
  const fields = Object.entries(FIELDS).filter(([name]) => kind === 'MARKETING' || name !== 'link') as [
    keyof typeof FIELDS,
    string,
  ][];
  return (
    <div className={styles.editor}>
      <BeginFrom
        kind={kind}
        onChoose={(chosen) => {
          setBefore(text.trim() === '' || text === chosen ? null : text);
          onChange(chosen);
        }}
      />
      {before !== null && (
        <Paragraph role="status">
          {t('message.replaced')}{' '}
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              onChange(before);
              setBefore(null);
            }}
          >
            {t('message.undo')}
          </Button>
        </Paragraph>
      )}
      <Field>
        <Label>{t('message.text')}</Label>
        <Field.Description>
          {t(kind === 'MARKETING' ? 'message.textHelp' : 'message.textHelpService')}
        </Field.Description>
        <Textarea
          ref={area}
          rows={5}
          value={text}
          aria-invalid={wrong === undefined ? undefined : true}
          onChange={(event) => onChange(event.target.value)}
        />
        {wrong !== undefined && <ValidationMessage>{wrong}</ValidationMessage>}
      </Field>
      <div role="group" aria-label={t('message.insert')}>
        <ul className={styles.fields}>
          {fields.map(([name, field]) => (
            <li key={name}>
              <Button variant="secondary" data-size="sm" onClick={() => insert(field)}>
                {t(`message.field.${name}`)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function BeginFrom({ kind, onChoose }: { kind: TextKind; onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  const ready = useQuery(readyTextsQuery(currentLanguage()));
  const own = useQuery(textsQuery);
  const mine = own.data?.items.filter((one) => one.kind === kind) ?? [];
  const theirs = ready.data?.items.filter((one) => one.kind === kind) ?? [];
  const languages = [...new Set(theirs.map((one) => one.language))];
  return (
    <Field className={styles.begin}>
      <Label>{t('message.begin')}</Label>
      <Select
        value=""
        onChange={(event) => {
          const [from, which] = event.target.value.split(' ');
          const chosen =
            from === 'own'
              ? mine.find((one) => one.id === which)
              : theirs.find((one) => one.language === from && one.key === which);
          if (chosen !== undefined) {
            onChoose(chosen.text);
          }
        }}
      >
        <Select.Option value="">{t('message.choose')}</Select.Option>
        {mine.length > 0 && (
          <Select.Optgroup label={t('message.own')}>
            {mine.map((one) => (
              <Select.Option key={one.id} value={`own ${one.id}`}>
                {one.name}
              </Select.Option>
            ))}
          </Select.Optgroup>
        )}
        {languages.map((language) => (
          <Select.Optgroup key={language} label={t(`message.ready.${language}`)}>
            {theirs
              .filter((one) => one.language === language)
              .map((one) => (
                <Select.Option key={one.key} value={`${language} ${one.key}`}>
                  {one.name}
                </Select.Option>
              ))}
          </Select.Optgroup>
        ))}
      </Select>
    </Field>
  );
}
