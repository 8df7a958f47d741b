/** A certificate, and how a check of it came out. The fingerprint is the hash of the contents, the proof the way to the blockchain. */
export const certificatesEn = {
  title: (name: string) => `Certificate of ${name}`,
  loading: 'Loading the certificate…',
  /** Accessible name of the facts. */
  says: 'What the certificate says',
  facts: {
    file: 'File',
    certificate: 'Certificate',
    written: 'Written',
    blockchain: 'Blockchain',
    transaction: 'Transaction',
  },
  openPage: 'Open public page',
  exportJson: 'Export as JSON…',
  exported: 'The certificate and its proof were saved.',
  /** What a failed export was about. */
  subject: 'The certificate',
  /** Accessible name of the ways to check. */
  verify: 'Verify',
  choices: {
    saved: 'Check the saved copy',
    download: 'Download and check',
    chosen: 'Choose a file…',
    none: 'Check the proof alone',
  },
  underWay: 'A check is under way.',
  idle: 'A check compares the contents with the certificate and follows its proof step by step, on this computer.',
  checking: 'Checking…',
  /** Accessible name of the list of checks. */
  checks: 'Checks',
  tones: { passed: 'Passed', failed: 'Failed', open: 'Open' },
  certified: 'Certified',
  computed: 'Computed',
  showSteps: 'Show every step',
  /** Accessible name of the list of steps. */
  steps: 'Steps of the proof',
  verdict: {
    verified: {
      title: 'Verified',
      text: 'The contents are exactly those that were certified, and the proof is consistent.',
    },
    otherContents: {
      title: 'Does not match',
      text: 'These are not the contents that were certified: the file was changed, or it is another file.',
    },
    brokenProof: {
      title: 'Does not match',
      text: 'The proof in the certificate does not lead to its own result. The certificate is damaged or was altered.',
    },
    partial: {
      title: 'Not fully verified',
      equalConsistent: 'The contents match; the proof is consistent. See below for what is missing.',
      equalOpen: 'The contents match; the proof could not be followed. See below for what is missing.',
      openConsistent:
        'The contents were not compared; the proof is consistent. See below for what is missing.',
      openOpen:
        'The contents were not compared; the proof could not be followed. See below for what is missing.',
    },
  },
  contents: {
    equal: {
      title: 'The contents match the certificate',
      text: (file: string) => `${file} has the fingerprint that was certified.`,
    },
    different: {
      title: 'The contents do not match the certificate',
      text: (file: string) => `${file} has another fingerprint than the one that was certified.`,
    },
    notCheckable: {
      title: 'The contents cannot be compared',
      text: 'The certificate states no fingerprint of a kind that can be computed here.',
    },
    notCompared: {
      title: 'The contents were not compared',
      'no-saved-copy':
        'Longshore has saved no copy of this file. Choose a file, or download it for the check.',
      declined: 'No file was chosen.',
      'not-asked': 'Choose above what to compare with the certificate.',
    },
    failed: {
      title: 'The contents could not be compared',
      text: (title: string, text: string) => `${title}. ${text}`,
    },
    /** In place of the path of a file: one that was fetched for the check and not kept. */
    download: 'The file, downloaded just now,',
  },
  proof: {
    consistent: {
      title: 'The proof is consistent',
      text: 'Computed step by step, it leads from this file to the one value that the certificate says was written to the blockchain.',
    },
    broken: {
      title: 'The proof is not consistent',
      text: 'Computed step by step, it leads to another value than the one in the certificate.',
    },
    absent: {
      title: 'There is no proof yet',
      text: 'The file is still on its way to the blockchain. Check again later; the contents can be compared already.',
    },
    unsupported: {
      title: 'The proof is of a form that cannot be checked here',
      text: 'That says nothing against the file. The page of the certificate can check it.',
    },
    malformed: {
      title: 'The proof cannot be read',
      'not-json': 'It is cut off or garbled. Ask the service for the certificate again.',
      'not-steps': 'It is not made of steps. Ask the service for the certificate again.',
      'too-long': 'It is longer than any real proof. Ask the service for the certificate again.',
      'no-root': 'The value that it should lead to is missing. Ask the service for the certificate again.',
      'no-content-hash':
        'The certificate states no fingerprint to start from. Ask the service for the certificate again.',
    },
  },
  blockchain: {
    title: 'Not checked here: the blockchain itself',
    text: 'That the value stands on the blockchain, and since when, is shown by the certificate’s public page.',
  },
  step: {
    startText: 'Start with the fingerprint of the file’s fingerprint',
    startBytes: 'Start with the fingerprint of the file',
    left: (sibling: string) => `Put ${sibling} in front of it and take the fingerprint of both`,
    right: (sibling: string) => `Put ${sibling} behind it and take the fingerprint of both`,
    end: 'The certificate says that it ends with',
  },
};
