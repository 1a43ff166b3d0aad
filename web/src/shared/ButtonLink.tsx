import { Button } from '@digdir/designsystemet-react';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

interface ButtonAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: 'primary' | 'secondary' | 'tertiary';
}

const ButtonAnchor = forwardRef<HTMLAnchorElement, ButtonAnchorProps>(function ButtonAnchor(
  { look = 'primary', children, ...rest },
  ref,
) {
  return (
    <Button asChild variant={look}>
      <a ref={ref} {...rest}>
        {children}
      </a>
    </Button>
  );
});

/** A way to another page that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
