/** WebKitGTK's small browser on a screen of its own, by its driver over plain WebDriver. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @import { AddressInfo } from 'node:net' */
/** @import { Driver } from './driver.d.ts' */

/** What WebDriver calls the keys that write no character. */
const KEYS = new Map(
  Object.entries({
    Enter: '\uE006',
    Escape: '\uE00C',
    Tab: '\uE004',
    Backspace: '\uE003',
    Shift: '\uE008',
    Control: '\uE009',
    Home: '\uE011',
    End: '\uE010',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
  }),
);

/** A setting of the browser, without which a page opens a window only where somebody clicks. */
const OPENS_WINDOWS = '--javascript-can-open-windows-automatically=true';

/** @returns {Promise<Driver>} */
export async function webkit() {
  const home = await mkdtemp(join(tmpdir(), 'tellings-webkit-'));
  const downloads = join(home, 'downloads');
  await mkdir(downloads);
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');

  const screen = spawn(program('XVFB'), ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data');
  const port = await freePort();
  const service = spawn(program('WEBKIT_DRIVER'), [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      // No bus to speak to screen readers, no graphics card.
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const stop = async () => {
    service.kill();
    screen.kill();
    await rm(home, { recursive: true, force: true });
  };

  /** @param {'GET' | 'POST' | 'DELETE'} method @param {string} path @param {object} [body] */
  async function ask(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {any} */ (await answer.json());
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  try {
    await listening(ask);
    const browserOptions = { binary: program('WEBKIT_BROWSER'), args: ['--automation', OPENS_WINDOWS] };
    const { sessionId, capabilities } = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    const session = `/session/${sessionId}`;
    /** @param {string} type @param {object[]} actions */
    const act = (type, actions) =>
      ask('POST', `${session}/actions`, { actions: [{ type, id: type, parameters: { pointerType: 'mouse' }, actions }] });
    /** @type {Driver['evaluate']} */
    const evaluate = async (run, argument) => {
      const script =
        `const [argument, done] = arguments; Promise.resolve(argument).then(${run})` +
        '.then((value) => done({ value }), (error) => done({ error: String(error) }));';
      const { value, error } = await ask('POST', `${session}/execute/async`, { script, args: [argument ?? null] });
      if (error) throw new Error(error);
      return value;
    };
    // A window without a toolbar, whose width would be the least the window can have.
    await evaluate(() => void open('about:blank', 'popup', 'popup,width=1280,height=800'));
    const first = await ask('GET', `${session}/window`);
    const windows = /** @type {string[]} */ (await ask('GET', `${session}/window/handles`));
    await ask('POST', `${session}/window`, { handle: windows.find((handle) => handle !== first) });
    return {
      engine: `WebKitGTK ${capabilities.browserVersion}`,
      lacks: {
        console: 'WebKitGTK’s driver does not pass on the console; the page is asked for its errors instead',
        print: 'WebKitGTK’s driver does not print',
      },
      downloads,
      open: (url) => ask('POST', `${session}/url`, { url }),
      reload: () => ask('POST', `${session}/refresh`, {}),
      evaluate,
      clickAt: (x, y) =>
        act('pointer', [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
      press: (keys) => {
        const values = keys.split('+').map((name) => KEYS.get(name) ?? name);
        const ups = values.toReversed().map((value) => ({ type: 'keyUp', value }));
        return act('key', [...values.map((value) => ({ type: 'keyDown', value })), ...ups]);
      },
      type: (text) =>
        act('key', [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))),
      resize: async (width, height) => {
        const inner = await evaluate(() => ({ width: innerWidth, height: innerHeight }));
        const outer = await ask('GET', `${session}/window/rect`);
        await ask('POST', `${session}/window/rect`, {
          width: outer.width - inner.width + width,
          height: outer.height - inner.height + height,
        });
      },
      screenshot: async (path) => writeFile(path, await ask('GET', `${session}/screenshot`), 'base64'),
      print: () => Promise.reject(new Error('not offered by the driver')),
      problems: () => [],
      close: async () => {
        await ask('DELETE', session);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} variable names the path of a program */
function program(variable) {
  const path = process.env[variable];
  assert.ok(path, `set ${variable} to the path of the program, or run \`cargo xtask test --all\``);
  return path;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** Waits until the driver answers. @param {(method: 'GET', path: string) => Promise<any>} ask */
async function listening(ask) {
  const patience = AbortSignal.timeout(10_000);
  for (;;) {
    try {
      return await ask('GET', '/status');
    } catch (error) {
      if (patience.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
