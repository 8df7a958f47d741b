/** Ids and tokens of the worked examples in the vendor's page on deleting files [given]. */
export const exampleIds = {
  /** Three versions, owner User AA. */
  fileA: 'D34A657B8723A96097F80926T0000000000100000001',
  /** The id of the same file in `errorKey` alone. */
  secondIdOfA: 'DBFC40982617C949CA373B08B5D17B95F47087F4E518',
  /** Two versions, owner User AA. */
  fileB: 'DED694950C14AFF280419F9AB5D17B95F47087F4E518',
  /** Public link on the folder of both. */
  publicLink: 'LF8D36FAFAB4388BECEAC4AEB5D17B95F47087F4E518',
  appLink:
    'LF5Bxj4TPo_p4n4qWn0tbKTicR2cTUJKv7X_ng9E7ry93rRuDokPqS1d6-wKwhb_wtcGYFDsI_cNMxeKQ-HR-FXQhiVoGRTYM_MPZY8qpICfYU94mmnMjM_cvsRhKMzc0NJgvwEJfqqDwPsAVrhc8cmg==',
  accessToken: '352FpiMmW66PeYI1Gh5b83I9CXRwZhLfYAu4TXdqpzD8uNKUBMZVVJ3ZvivUW8kQ',
} as const;
