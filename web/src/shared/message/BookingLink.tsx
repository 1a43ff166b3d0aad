import { Button, Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { readStudio, studioQuery } from '../../api/studio';
import { useSubmission } from '../../api/submission';
import { Panel } from '../Panel';
import { ProblemNotice } from '../ProblemNotice';
import styles from './BookingLink.module.css';

interface BookingLinkProps {
  text: string;
  /** Another page on the same site than the one to book on; empty for that one. */
  other?: string;
  error?: string;
  onOther?: (url: string) => void;
}

const LINK = /\{lenke(\||\})/i;

/** Where the link in a text leads. Without a page to book on it leads nowhere, and that is asked for here. */
export function BookingLink({ text, other = '', error, onOther }: BookingLinkProps) {
  const { t } = useTranslation();
  const studio = useQuery(studioQuery);
  const booking = studio.data?.value.bookingUrl;
  if (!LINK.test(text) || studio.data === undefined) {
    return null;
  }
  if (booking === null || booking === undefined) {
    return <SetBookingPage />;
  }
  if (onOther === undefined) {
    return <Paragraph className={styles.where}>{t('message.link.leads', { url: withoutScheme(booking) })}</Paragraph>;
  }
  return (
    <Details variant="tinted" data-color="neutral" defaultOpen={other !== '' || error !== undefined}>
      <Details.Summary>
        <span className={styles.where}>
          {t('message.link.leads', { url: withoutScheme(other.trim() === '' ? booking : other) })}
        </span>
      </Details.Summary>
      <Details.Content>
        <Textfield
          label={t('message.link.other')}
          description={t('message.link.otherHelp')}
          type="url"
          inputMode="url"
          maxLength={1000}
          value={other}
          error={error}
          onChange={(event) => onOther(event.target.value)}
        />
      </Details.Content>
    </Details>
  );
}

function SetBookingPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [asked, setAsked] = useState(false);
  const saving = useSubmission({
    // Whatever else somebody changes of the studio at the same time, this is one field of it.
    send: async (bookingUrl: string) =>
      versioned(
        api.PATCH('/api/studio', {
          params: { header: { 'If-Match': (await readStudio()).etag } },
          body: { bookingUrl },
        }),
      ),
    onDone: (saved) => queries.setQueryData(studioQuery.queryKey, saved),
  });
  const failure = saving.error instanceof Failure ? saving.error : null;
  return (
    <Panel tone="attention" labelledBy="booking-page">
      <Heading level={2} data-size="2xs" id="booking-page">
        {t('message.link.title')}
      </Heading>
      <Paragraph>{t('message.link.why')}</Paragraph>
      <div className={styles.set}>
        <Textfield
          label={t('message.link.url')}
          description={t('message.link.urlHelp')}
          type="url"
          inputMode="url"
          autoComplete="url"
          maxLength={1000}
          value={url}
          error={asked && url.trim() === '' ? t('app.required') : failure?.at('/bookingUrl')}
          onChange={(event) => setUrl(event.target.value)}
        />
        <ProblemNotice failure={saving.error} shown={['/bookingUrl']} />
        <div>
          <Button
            variant="secondary"
            loading={saving.isPending}
            onClick={() => (url.trim() === '' ? setAsked(true) : saving.submit(withScheme(url.trim())))}
          >
            {t('message.link.save')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** As people read an address. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}

/** Nobody writes it; everybody means it. */
function withScheme(url: string): string {
  return /^[a-z]+:/i.test(url) ? url : `https://${url}`;
}
