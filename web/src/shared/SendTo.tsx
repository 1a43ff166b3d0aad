import { useNavigate, type NavigateOptions } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Sends whoever comes here on to another page, once, and without a step to come back to. */
export function SendTo(where: NavigateOptions) {
  const navigate = useNavigate();
  // As it was at first: on the way the address changes, and must not send her again.
  const [there] = useState(where);
  useEffect(() => {
    void navigate({ ...there, replace: true });
  }, [navigate, there]);
  return null;
}
