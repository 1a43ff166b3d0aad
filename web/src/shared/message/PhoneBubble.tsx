import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { senderQuery } from '../../api/studio';
import type { WrittenText } from '../../api/texts';
import { money } from '../../language/format';
import { pieces } from './costly';
import styles from './PhoneBubble.module.css';

interface PhoneBubbleProps {
  /** Whose phone it is. */
  name: string;
  written: WrittenText;
}

/** An SMS as one customer gets it, with what it costs, and the characters that make it cost more marked. */
export function PhoneBubble({ name, written }: PhoneBubbleProps) {
  const { t } = useTranslation();
  const sender = useQuery(senderQuery);
  // Where all characters are simple ones, those told are merely long; that is no reason to alarm anybody.
  const costly = written.encoding === 'UCS_2' ? written.costly : [];
  return (
    <figure className={styles.phone} aria-label={t('message.bubbleOf', { name })}>
      <div className={styles.sender}>{sender.data?.value.senderName ?? t('message.noSender')}</div>
      <p className={styles.text}>
        {pieces(written.text, costly).map((piece, index) =>
          piece.costly ? (
            // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
            <mark key={index}>{piece.text}</mark>
          ) : (
            piece.text
          ),
        )}
      </p>
      <figcaption className={styles.figures}>
        {t('message.figures', {
          count: written.parts,
          length: written.length,
          price: money(written.price),
        })}
      </figcaption>
    </figure>
  );
}
