import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/customers';
import { TextLink } from '../../shared/TextLink';
import styles from './Ways.module.css';

/** What can be asked about her, each on a page of its own. */
export function Ways({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { id, name } = customer;
  return (
    <nav aria-label={t('customer.ways.label')}>
      <ul className={styles.ways}>
        <li>
          <TextLink to="/kunder/$id/hvorfor" params={{ id }} className={styles.way}>
            {t('customer.ways.why', { name })}
          </TextLink>
        </li>
        <li>
          <TextLink to="/utsendinger/meldinger" search={{ kunde: id }} className={styles.way}>
            {t('customer.ways.messages', { name })}
          </TextLink>
        </li>
      </ul>
    </nav>
  );
}
