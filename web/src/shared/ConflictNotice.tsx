import { Alert, Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ScrollArea } from './ScrollArea';
import styles from './ConflictNotice.module.css';

interface ConflictNoticeProps {
  /** The fields that both changed, as people read them. */
  fields: { label: string; mine: string; theirs: string }[];
  /** Whether nothing was changed here, so that the other’s is all there is. */
  isOnlyTheirs?: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved while this was being written: both versions, side by side, until somebody decides. */
export function ConflictNotice({ fields, isOnlyTheirs = false, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { t } = useTranslation();
  return (
    <Alert data-color="warning" role="alert" tabIndex={-1} data-problem>
      <Heading level={2} data-size="2xs">
        {t('app.conflict.title')}
      </Heading>
      <Paragraph>
        {t(fields.length > 0 ? 'app.conflict.both' : isOnlyTheirs ? 'app.conflict.onlyTheirs' : 'app.conflict.apart')}
      </Paragraph>
      {fields.length > 0 && (
        <ScrollArea label={t('app.conflict.title')}>
          <Table data-size="sm">
            <thead>
              <tr>
                <th scope="col">{t('app.conflict.field')}</th>
                <th scope="col">{t('app.conflict.mine')}</th>
                <th scope="col">{t('app.conflict.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ label, mine, theirs }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{mine}</td>
                  <td>{theirs}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollArea>
      )}
      {fields.length > 0 && (
        <div className={styles.actions}>
          <Button variant="secondary" data-size="sm" onClick={onKeepMine}>
            {t('app.conflict.keepMine')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={onTakeTheirs}>
            {t('app.conflict.takeTheirs')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
