import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Panel } from './Panel';

/** Says what will come here, and how to make it come. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Panel>
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph variant="long">{text}</Paragraph>
      {children}
    </Panel>
  );
}
