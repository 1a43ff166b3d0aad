import { Link } from '@digdir/designsystemet-react';
import { createLink } from '@tanstack/react-router';

/** A way to another page within text. */
export const TextLink = createLink(Link);
