import '@digdir/designsystemet-css';
import '../../theme/rebookly.css';
import '@fontsource-variable/inter/wght.css';
import { Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { createRoot } from 'react-dom/client';

/** What the sign-in shows, of the same React and the same Designsystemet, with nothing of ours around it. */
const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <main>
      <Heading level={1}>Logg inn</Heading>
      <Textfield label="E-postadresse" type="email" />
      <Textfield label="Passord" type="password" />
      <Button>Neste</Button>
    </main>,
  );
}
