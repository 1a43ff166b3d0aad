import { Outlet } from '@tanstack/react-router';
import { EntryFrame } from './EntryFrame';

/** The pages before somebody is in. */
export function EntryLayout() {
  return (
    <EntryFrame>
      <Outlet />
    </EntryFrame>
  );
}
