import { api, versioned, type Versioned } from '../../../api/client';
import { readCampaign, type Campaign } from '../../../api/campaigns';
import { whomOf, type Whom } from '../../../shared/whom/whom';

/** What an owner decides of a campaign. */
export interface Content {
  name: string;
  whom: Whom;
  text: string;
  /** Where the link leads instead of the page to book on; empty for that one. */
  linkUrl: string;
  sendAt: string | null;
}

export function contentOf({ value, etag }: Versioned<Campaign>): Versioned<Content> {
  const { name, text, linkUrl, sendAt } = value;
  return { value: { name, whom: whomOf(value), text, linkUrl: linkUrl ?? '', sendAt }, etag };
}

export const readContent = async (id: string) => contentOf(await readCampaign(id));

export async function saveContent(id: string, content: Content, etag: string): Promise<Versioned<Campaign>> {
  const { whom, linkUrl, ...rest } = content;
  return versioned(
    api.PATCH('/api/campaigns/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { ...rest, ...whom, linkUrl: linkUrl.trim() === '' ? null : linkUrl.trim() },
    }),
  );
}
