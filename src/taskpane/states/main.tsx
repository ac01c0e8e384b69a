import { createRoot } from 'react-dom/client';
import { App } from '../view/app';
import { en } from '../words/en';
import { STATES } from './states';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no #root');
const root = createRoot(place);

/** Shows the state that the address names behind #, or a list of all of them. */
async function show(): Promise<void> {
  const name = decodeURIComponent(window.location.hash.slice(1));
  const open = STATES[name];
  document.title = open === undefined ? 'Rulefusion: states of the pane' : `Rulefusion: ${name}`;
  delete document.body.dataset['state'];
  if (open === undefined) root.render(<Contents />);
  else {
    const store = await open();
    root.render(<App key={name} store={store} words={en} />);
  }
  // Tests wait for it.
  requestAnimationFrame(() => (document.body.dataset['state'] = name));
}

function Contents(): React.JSX.Element {
  return (
    <main>
      <h1>States of the pane</h1>
      <ul>
        {Object.keys(STATES).map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

window.addEventListener('hashchange', () => void show());
void show();
