import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    urls: string[];
  }
}

const REBOOKLY = fileURLToPath(new URL('../../../rebookly', import.meta.url));
const LONGEST_START_MS = 300_000;

/**
 * As many Rebooklys as files run beside each other, as `./rebookly start` gives them, since a file moves the clock of its own; or the
 * one that REBOOKLY_URL names.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.REBOOKLY_URL;
  if (running !== undefined) {
    project.provide('urls', [running]);
    return undefined;
  }
  const systems: System[] = [];
  const stop = async () => {
    await Promise.all(systems.map((system) => system.stop()));
  };
  try {
    // One after the other: the first builds what is not built.
    for (let number = 0; number < project.config.maxWorkers; number++) {
      systems.push(await start());
    }
  } catch (failed) {
    await stop();
    throw failed;
  }
  project.provide(
    'urls',
    systems.map(({ url }) => url),
  );
  return stop;
}

interface System {
  url: string;
  stop: () => Promise<void>;
}

async function start(): Promise<System> {
  const folder = mkdtempSync(join(tmpdir(), 'rebookly-web-'));
  const log = join(folder, 'start.log');
  const port = await freePair();
  const output = openSync(log, 'w');
  const running = spawn('bash', [REBOOKLY, 'start', '--port', String(port), '--data', join(folder, 'data')], {
    stdio: ['ignore', output, output],
    // As from a shell: the runner's own settings are none of its. It lives for minutes, in which the second compiler costs more than it
    // gives.
    env: { ...process.env, NODE_ENV: undefined, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' },
  });
  const url = `http://localhost:${port}`;
  try {
    await answers(url, running);
  } catch (failed) {
    running.kill();
    throw new Error(`the local system does not start:\n${readFileSync(log, 'utf8')}`, { cause: failed });
  }
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => running.once('exit', done));
      running.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, system: ChildProcess): Promise<void> {
  const end = Date.now() + LONGEST_START_MS;
  while (Date.now() < end) {
    if (system.exitCode !== null) {
      throw new Error('it has ended');
    }
    try {
      if ((await fetch(`${url}/api/health`)).ok) {
        return;
      }
    } catch {
      // Not there yet.
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it took too long');
}

async function freePair(): Promise<number> {
  for (;;) {
    const port = await listening(0);
    if (port !== null && port < 65_534 && (await listening(port + 1)) !== null) {
      return port;
    }
  }
}

/** The port, when it could be had. */
function listening(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
