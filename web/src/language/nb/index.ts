import app from './app.json';
import home from './home.json';
import signin from './signin.json';
import signup from './signup.json';

/** What a first visit needs. The words of the other pages are in rooms.ts, and come with the first of them. */
export default { app, home, signin, signup };
