// Bundled for the page.
import { rooms } from '../rooms.mjs';
import { race } from './race.mjs';

globalThis.runRace = async (address, texts) => {
  const tellings = await import(address);
  await tellings.init();
  return { race: await race(tellings, texts), rooms: await rooms(tellings, texts) };
};
