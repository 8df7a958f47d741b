import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's nginx lies outside the PATH of ordinary users. */
const searchPath = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
const echoModule = '/usr/lib/nginx/modules/ngx_http_echo_module.so';
const startWithinMs = 10_000;

interface NginxParts {
  /** Inside `server { }`. `root` is the folder with the files. */
  server: (root: string) => string;
  /** Does `server` use the echo module, which can delay an answer? */
  echo?: true;
}

/** A web server on this machine that holds files for one benchmark. */
export interface NginxServer {
  readonly origin: string;
  /** Holds the files. */
  readonly root: string;
  stop(): Promise<void>;
}

/** Throws when nginx is not installed, or refuses the configuration. */
export async function startNginx({ server, echo }: NginxParts): Promise<NginxServer> {
  const folder = await mkdtemp(join(tmpdir(), 'longshore-nginx-'));
  const root = join(folder, 'files');
  await mkdir(root);
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  const inside = `listen 127.0.0.1:${port}; ${server(root)}`;
  await writeFile(configuration, configurationOf(folder, inside, echo === true));
  const child = spawn('nginx', ['-c', configuration, '-e', join(folder, 'error.log')], {
    env: { ...process.env, PATH: searchPath },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswering(origin, child);
  return {
    origin,
    root,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configurationOf(folder: string, server: string, echo: boolean): string {
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  return `${echo ? `load_module ${echoModule};` : ''}
daemon off; master_process off; pid ${join(folder, 'nginx.pid')};
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  default_type application/octet-stream;
  ${scratch}
  server { ${server} }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

async function untilAnswering(origin: string, child: ChildProcess): Promise<void> {
  const failures: Error[] = [];
  child.once('error', (error) => failures.push(error));
  child.once('exit', (code) => failures.push(new Error(`nginx ended with ${code}.`)));
  for (const until = Date.now() + startWithinMs; Date.now() < until;) {
    if (failures.length > 0) throw new Error('The benchmark needs nginx.', { cause: failures[0] });
    if (await isAnswering(origin)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('nginx does not answer.');
}

async function isAnswering(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { method: 'HEAD' });
    return true;
  } catch {
    return false;
  }
}
