import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A program that Longshore is measured against. Peers run as they come, without a configuration of the user's. */
export interface Peer {
  /** As it stands in the results. */
  readonly name: string;
  readonly program: 'aria2c' | 'curl' | 'rclone';
  readonly args: (from: string, to: { folder: string; name: string }) => readonly string[];
}

const alone = { RCLONE_CONFIG: '' };

export const curl: Peer = {
  name: 'curl',
  program: 'curl',
  args: (from, { folder, name }) => ['-q', '-s', '-f', '-o', `${folder}/${name}`, from],
};

export const rcloneCopyUrl: Peer = {
  name: 'rclone copyurl',
  program: 'rclone',
  args: (from, { folder, name }) => ['copyurl', from, `${folder}/${name}`],
};

export function aria2(connections: number): Peer {
  const count = String(connections);
  return {
    name: `aria2c, ${connections === 1 ? 'one connection' : `${count} connections`}`,
    program: 'aria2c',
    args: (from, { folder, name }) => [
      ...['--no-conf', '--quiet', '--file-allocation=none', '-x', count, '-s', count],
      ...['-d', folder, '-o', name, from],
    ],
  };
}

/**
 * Copies every file of a web folder. Without asking for each file's head beforehand, which would double its answers; for what is
 * measured here the sizes are of no use to it.
 */
export function rcloneCopy(transfers: number | null): Peer {
  return {
    name: transfers === null ? 'rclone copy, its defaults' : `rclone copy --transfers ${transfers}`,
    program: 'rclone',
    args: (from, { folder, name }) => [
      ...['copy', '--http-no-head', '--http-url', from, ':http:', `${folder}/${name}`],
      ...(transfers === null ? [] : ['--transfers', String(transfers)]),
    ],
  };
}

export function isInstalled({ program }: Peer): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Seconds from the start of the program to its end. Throws when it fails. */
export async function timeOf(
  peer: Peer,
  from: string,
  to: { folder: string; name: string },
): Promise<number> {
  const start = performance.now();
  const child = spawn(peer.program, peer.args(from, to), {
    env: { ...process.env, ...alone },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`${peer.name} ended with ${child.exitCode}.`);
  return (performance.now() - start) / 1000;
}
