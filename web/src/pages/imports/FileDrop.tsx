import { Paragraph } from '@digdir/designsystemet-react';
import { FileIcon } from '@navikt/aksel-icons';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../../language/format';
import styles from './FileDrop.module.css';

interface FileDropProps {
  file: File | null;
  invalid: boolean;
  onChoose: (file: File) => void;
}

/** A place to drop a file on, which is a button to choose one as well. */
export function FileDrop({ file, invalid, onChoose }: FileDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) {
      onChoose(dropped);
    }
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      data-invalid={invalid || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        className={styles.input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx"
        aria-invalid={invalid || undefined}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) {
            onChoose(chosen);
          }
        }}
      />
      <label htmlFor={id} className={styles.label}>
        <FileIcon aria-hidden fontSize="2rem" />
        <span className={styles.name}>{file === null ? t('imports.file.choose') : file.name}</span>
        <Paragraph data-size="sm" asChild>
          <span>
            {file === null ? t('imports.file.formats') : t('imports.file.chosen', { size: kilobytes(file.size) })}
          </span>
        </Paragraph>
      </label>
    </div>
  );
}

function kilobytes(bytes: number): string {
  // The least file is one, an empty one is none.
  return bytes < 1024 * 1024
    ? `${number(Math.max(Math.sign(bytes), Math.round(bytes / 1024)))} kB`
    : `${number(Math.round(bytes / 1024 / 1024))} MB`;
}
