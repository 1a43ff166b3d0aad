import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importQuery, isOpen, lastImport } from '../../api/imports';
import type { Overview } from '../../api/overview';
import { ButtonLink } from '../../shared/ButtonLink';
import { Panel } from '../../shared/Panel';

type Need = Overview['attention'][number];

/** What waits for the owner, if anything does; what matters most first. */
export function Attention({ needs }: { needs: Need[] }) {
  return (
    <>
      {needs.map((need) => (
        <One key={`${need.kind} ${need.about}`} need={need} />
      ))}
      <OpenImport />
    </>
  );
}

function One({ need }: { need: Need }) {
  const { t } = useTranslation();
  return (
    <Needed id={`attention-${need.kind}-${need.about ?? ''}`} title={t(`home.attention.${need.kind}`)}>
      <Paragraph>{need.sentence}</Paragraph>
      <Way kind={need.kind} />
    </Needed>
  );
}

function Way({ kind }: { kind: Need['kind'] }) {
  const { t } = useTranslation();
  const words = t(`home.attention.do.${kind}`);
  switch (kind) {
    case 'SENDER_MISSING':
    case 'SENDER_HELD':
    case 'SENDER_REJECTED':
      return (
        <ButtonLink look="secondary" to="/innstillinger/avsender">
          {words}
        </ButtonLink>
      );
    case 'UNKNOWN_MESSAGES':
      return (
        <ButtonLink look="secondary" to="/utsendinger/meldinger" search={{ tilstand: 'UNKNOWN' }}>
          {words}
        </ButtonLink>
      );
    case 'FAILED_MESSAGES':
      return (
        <ButtonLink look="secondary" to="/utsendinger/meldinger" search={{ tilstand: 'FAILED' }}>
          {words}
        </ButtonLink>
      );
    case 'SPEND_LIMIT':
      return (
        <ButtonLink look="secondary" to="/innstillinger/grense">
          {words}
        </ButtonLink>
      );
    case 'SENDING_STOPPED':
      return (
        <ButtonLink look="secondary" to="/utsendinger/meldinger" search={{ tilstand: 'HELD' }}>
          {words}
        </ButtonLink>
      );
    case 'CAMPAIGN_PAUSED':
      return (
        <ButtonLink look="secondary" to="/utsendinger">
          {words}
        </ButtonLink>
      );
  }
}

/** A list that is on its way, waits to be looked over, or could not be taken in. */
function OpenImport() {
  const { t } = useTranslation();
  const id = lastImport.read();
  const { data } = useQuery({ ...importQuery(id ?? ''), enabled: id !== null, refetchInterval: false });
  const list = data?.value;
  if (id === null || list === undefined || !(isOpen(list.state) || list.state === 'FAILED')) {
    return null;
  }
  const told = list.state === 'READY' ? 'importReady' : list.state === 'FAILED' ? 'importFailed' : 'importRuns';
  return (
    <Needed
      id="attention-import"
      title={t(list.state === 'FAILED' ? 'home.attention.importStopped' : 'home.attention.import')}
    >
      <Paragraph>{t(`home.attention.${told}`, { file: list.fileName })}</Paragraph>
      <ButtonLink look="secondary" to="/kunder/importer/$id" params={{ id }}>
        {t('home.attention.importGoOn')}
      </ButtonLink>
    </Needed>
  );
}

function Needed({ id, title, children }: { id: string; title: string; children: [ReactNode, ReactNode] }) {
  const [words, way] = children;
  return (
    <Panel tone="attention" labelledBy={id}>
      <Heading level={2} data-size="xs" id={id}>
        {title}
      </Heading>
      {words}
      <div>{way}</div>
    </Panel>
  );
}
