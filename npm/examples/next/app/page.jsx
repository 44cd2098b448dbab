import { init, summarize } from 'tellings';
import { article } from './article.js';
import { Summary } from './summary.jsx';

/** The server's part: a summary that is in the page as it arrives. */
export default async function Page() {
  await init();
  return (
    <main>
      <p id="server">{summarize(article, { sentences: 1 }).text}</p>
      <Summary />
    </main>
  );
}
