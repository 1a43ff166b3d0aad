import { Button, Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { readStudio, studioQuery } from '../../api/studio';
import { standing, useSubmission } from '../../api/submission';
import { Panel } from '../Panel';
import { ProblemNotice } from '../ProblemNotice';
import styles from './BookingLink.module.css';

interface BookingLinkProps {
  text: string;
  /** Another page on the same site than the one to book on; empty for that one. */
  other?: string;
  error?: string;
  /** Whether somebody wanted to go on with a link that leads nowhere. */
  isAsked?: boolean;
  onOther?: (url: string) => void;
}

const LINK = /\{lenke(\||\})/i;

/** Whether a text has a link and there is no page that it could lead to. As long as nobody knows, it is not held against it. */
export function useLeadsNowhere(text: string): boolean {
  const studio = useQuery(studioQuery);
  return LINK.test(text) && studio.data !== undefined && (studio.data.value.bookingUrl ?? null) === null;
}

/** Where the link in a text leads. Without a page to book on it leads nowhere, and that is asked for here. */
export function BookingLink({ text, other = '', error, isAsked = false, onOther }: BookingLinkProps) {
  const { t } = useTranslation();
  const studio = useQuery(studioQuery);
  const booking = studio.data?.value.bookingUrl;
  if (!LINK.test(text) || studio.data === undefined) {
    return null;
  }
  if (booking === null || booking === undefined) {
    return <SetBookingPage isAsked={isAsked} />;
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

function SetBookingPage({ isAsked }: { isAsked: boolean }) {
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
  const failure = standing(saving.error, saving.variables, withScheme(url.trim()), (address) => address);
  const refused = failure instanceof Failure ? failure.at('/bookingUrl') : undefined;
  const missing = asked && url.trim() === '' ? t('app.required') : undefined;
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
          error={refused ?? (isAsked ? t('message.link.first') : missing)}
          onChange={(event) => setUrl(event.target.value)}
        />
        <ProblemNotice failure={failure} shown={['/bookingUrl']} />
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
