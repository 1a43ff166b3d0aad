import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shared/Page';
import { EntryFrame } from './EntryFrame';

/** A page fell over. What was saved is saved, so reading it again helps most of the time. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.broken.title')}>
      <Paragraph variant="long">{t('app.broken.text')}</Paragraph>
      <div>
        <Button onClick={() => window.location.reload()}>{t('app.broken.reload')}</Button>
      </div>
    </Page>
  );
}

/** The same when nothing is left around it. */
export function BrokenAlone() {
  return (
    <EntryFrame>
      <Broken />
    </EntryFrame>
  );
}
