import { useTranslation } from 'react-i18next';
import styles from './SenderBubble.module.css';

/** How the name stands above an SMS. */
export function SenderBubble({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <figure className={styles.phone}>
      <figcaption className={styles.name}>{name.trim() === '' ? t('sender.bubbleName') : name}</figcaption>
      <p className={styles.text}>{t('sender.bubbleText')}</p>
    </figure>
  );
}
