/** The names of what the shop's site logs; world/features.ts says what each one is. */
export const LOGGED_FEATURES = ['returning', 'phone', 'search', 'newsletter', 'nearby', 'evening', 'cards', 'pages', 'minutes', 'price'] as const;
export type LoggedFeature = (typeof LOGGED_FEATURES)[number];
