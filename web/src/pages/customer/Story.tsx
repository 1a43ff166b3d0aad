import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { day, moment } from '../../language/format';
import type { About } from './about';
import { whenOf } from './Appointments';
import type { Happening } from './happening';
import styles from './Story.module.css';
import { BookedStory, ClickStory, MarketingStory, SmsStory, VisitStory } from './StoryLines';

/** What has happened, newest first, in words. */
export function Story({ about, lines }: { about: About; lines: readonly Happening[] }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {t('customer.story.title')}
      </Heading>
      {lines.length === 0 ? (
        <Paragraph className={styles.quiet}>{t('customer.story.empty')}</Paragraph>
      ) : (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <li key={keyOf(line)} className={styles.line}>
              <span className={styles.when}>{storyTime(line)}</span>
              <div className={styles.what}>
                <Line about={about} line={line} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ about, line }: { about: About; line: Happening }) {
  switch (line.kind) {
    case 'VISIT':
      return <VisitStory about={about} visit={line} />;
    case 'APPOINTMENT':
      return <BookedStory appointment={line} />;
    case 'MARKETING':
      return <MarketingStory line={line} />;
    case 'SMS':
      return <SmsStory about={about} sms={line} />;
    case 'CLICK':
      return <ClickStory />;
  }
}

function storyTime(line: Happening): string {
  switch (line.kind) {
    case 'VISIT':
      return day(line.day);
    case 'APPOINTMENT':
      return whenOf(line);
    case 'SMS':
      return moment(line.sentAt ?? line.at);
    default:
      return moment(line.at);
  }
}

function keyOf(line: Happening): string {
  switch (line.kind) {
    case 'MARKETING':
      return `MARKETING ${line.at} ${line.act} ${line.basis ?? ''}`;
    case 'CLICK':
      return `CLICK ${line.messageId}`;
    default:
      return line.id;
  }
}
