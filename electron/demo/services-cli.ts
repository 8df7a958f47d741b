import { startDemoServices } from './demo-services';
import { parseServicesOptions, servicesUsage, type ServicesOptions } from './services-options';

/** Entry of `npm run services`: prints one line of JSON on standard output and runs until it is interrupted. */
async function main(): Promise<void> {
  const services = await startDemoServices(readOptions());
  const stop = (): void => {
    void services.close().then(() => {
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  /* Last, because whoever reads the line may end this process at once. */
  const { acronis, oracle, sweeppea, control } = services;
  process.stdout.write(`${JSON.stringify({ acronis, oracle, sweeppea, control })}\n`);
}

/** Ends the process with 2 when the options are not valid. */
function readOptions(): ServicesOptions {
  try {
    return parseServicesOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${servicesUsage}\n`);
    process.exit(2);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
