import styles from './Wordmark.module.css';

export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <img src="/rebookly.svg" alt="" width="28" height="28" />
      Rebookly
    </span>
  );
}
