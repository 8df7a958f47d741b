/** The packages of package.json that are bundled into the app; all others are tools. Electron brings its own notices. */
export const shippedPackages = [
  '@tanstack/react-virtual',
  'electron-store',
  'electron-updater',
  'lucide-react',
  'pdfjs-dist',
  'react',
  'react-aria-components',
  'react-dom',
  'zod',
  'zustand',
];
