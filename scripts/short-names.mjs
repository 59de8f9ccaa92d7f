/**
 * Names of properties that the build shortens in the plugin. They are used only
 * in NetVault's own code and in the package yaml. None of them is passed to the app,
 * to another program (as JSON) or to a person; none is looked up by a text or made
 * from one, as `snoozeUntil` is from the field `snooze_until`; and none names a call
 * between the plugin's threads, or something that tests ask the running plugin for.
 */
const OF_YAML = [
  ...[
    'atIndentedComment',
    'atNewLine',
    'blockScalarIndent',
    'blockScalarKeep',
    'continueScalar',
    'explicitKey',
  ],
  ...['flowKey', 'flowLevel', 'indentNext', 'indentValue', 'lineEndPos', 'onKeyLine', 'onNewLine'],
  ...['parseBlockScalar', 'parseBlockScalarHeader', 'parseBlockStart', 'parseFlowCollection'],
  ...['parseLineStart', 'parsePlainScalar', 'parseQuotedScalar', 'pushCount', 'pushIndicators'],
  ...['pushNewline', 'pushSpaces', 'pushToIndex', 'pushUntil', 'setNext', 'sourceToken', 'startBlockValue'],
  ...[
    'atLineEnd',
    'atScalar',
    'flowScalar',
    'hasChars',
    'parseDocument',
    'parseNext',
    'parseStream',
    'pushTag',
    'flowCollection',
    'blockSequence',
    'documentEnd',
    'blockScalar',
    'blockMap',
    'peek',
  ],
];
const OF_NETVAULT = [
  ...['deaths', 'textLinks', 'isBare', 'matters', 'hinted'],
  ...['approximateDateOf', 'setApproximateDate', 'setUnreadable', 'noCadence', 'mayBeNone'],
  ...['activitySpan', 'alsoCalled', 'appliesTo', 'beganItem'],
  ...['bodyStart', 'brokenScorecard', 'brokenScorecards', 'byKind', 'bySync'],
  ...['closeInside'],
  ...['configurationProblem', 'continueOpen', 'copyOf', 'coreName', 'dailyDate'],
  ...['dailyNotesBroken', 'dailyNotesFile', 'dailyNotesFrom', 'dailyNotesOff', 'dailyTemplate'],
  ...['dateFindings', 'dateNeeded', 'dateSpan', 'dated', 'daysWith'],
  ...['decidesNothing', 'denominator', 'endIsUnknown', 'evenIfRunning'],
  ...['everyPlace', 'familiarity', 'firstMet', 'fromRecords'],
  ...['frontMatter', 'harmful', 'hasAmount', 'hasCadence', 'hasComment', 'hasNewline'],
  ...['hundredths', 'ignoredFolders', 'inBrackets', 'inQuote', 'isApart', 'isAside'],
  ...['isBlank', 'isCertain', 'isComplete', 'isConcrete', 'isDecisive', 'isExact', 'isGiven'],
  ...['isHeading', 'isInterruptible', 'isListAt', 'isPlain', 'isRead', 'isRecord', 'isResult'],
  ...['isScorecard', 'isStated', 'isThematicBreak', 'isThere', 'isTimed', 'isUsed'],
  ...['journal', 'judged', 'keepsContainers', 'keySpan', 'knownActivity', 'knownRules'],
  ...['lastContactAbout', 'leastWeekdays', 'linkedDate', 'linkedDay', 'linksIn', 'longDates'],
  ...[
    'markerAt',
    'matchOpen',
    'mayHoldHeading',
    'meanings',
    'mayChangeMeaning',
    'metWord',
    'monthsBesideDay',
  ],
  ...['mostlyOne', 'nameByValue', 'nameOf', 'namedIn', 'namers', 'namesAsked', 'namesakes'],
  ...['newlineAfter', 'nextNonBlank', 'noActivity', 'noDate', 'notKept', 'notPeople'],
  ...['numerator', 'ofRecords', 'onDeath', 'onRest', 'ordinals', 'ownName'],
  ...['parentIndent', 'skipWeekday', 'passedOver', 'pathOf', 'perMinutes', 'periodsBefore'],
  ...['personAt', 'personNamed', 'pieces', 'placeOf', 'propertyTypes', 'readItem', 'readLine'],
  ...['readLog', 'readMore', 'readSettings', 'readings', 'recordRules', 'reread'],
  ...['refuse', 'reportUncounted', 'reportUnused'],
  ...['ruleOptions', 'shortMonths'],
  ...['shortMonthsBesideDay', 'shortWeekdays', 'skipBlanks'],
  ...['sourceText', 'startOfDaysOff', 'suggests', 'surroundings', 'templateFolders'],
  ...['textOf', 'traces', 'tryTo', 'typeSpan', 'unknownStatus'],
  ...['unreadContact', 'validUtf8', 'valueSpan', 'vcard', 'withAll', 'withName'],
  ...['withOthers', 'withdraw', 'withoutAll', 'withoutText', 'wordSpan', 'wordings'],
  ...['assertions', 'assertionKeys', 'belowUnit', 'build'],
  ...['candidates', 'configured', 'covers', 'derive', 'diagnostic'],
  ...['expanded', 'fixes', 'goalName', 'implied', 'indicator', 'introduces'],
  ...['isGiving', 'isNew', 'matched', 'mayDisable'],
  ...['parts', 'possible', 'problems', 'proposal'],
  ...['rank', 'readingKey', 'requirement'],
  ...['scorecards'],
  ...['byKey', 'caret', 'chomp', 'chosen', 'convert', 'elapsed', 'giver', 'isAhead'],
  ...['isDue', 'isMe', 'isOff', 'isOwn', 'isSwipe', 'isWhole', 'isWord', 'joined', 'learn'],
  ...['lone', 'longest', 'needer', 'pane', 'previous'],
  ...['rounds', 'stuck', 'suppresses'],
  ...['configuration', 'datesBetween', 'isHidden', 'lineEnd', 'metDays', 'sumOn'],
  ...[
    'otherContacts',
    'activitiesWithoutPeople',
    'isWithoutPeople',
    'fixesChange',
    'noLongerFound',
    'contactEntry',
    'otherOriginals',
    'apparent',
    'harmlessTogether',
    'onVaultPassed',
  ],
  ...['sure', 'unaffected', 'hasPeople', 'isAlone', 'isCounted'],
  ...['BUILT_IN', 'codec', 'isNamesake', 'isOn', 'isPast', 'isUnreadable'],
  ...['servedBy', 'unserved', 'activityNamed', 'straightEntry'],
  ...[
    'hasUnknown',
    'ifAbsent',
    'isOnOtherWeekday',
    'isPeriod',
    'ledger',
    'mayBeText',
    'origin',
    'positionAt',
  ],
];
export const NAMES = [...OF_YAML, ...OF_NETVAULT];

export const SHORTENED = new RegExp(`^(?:${NAMES.join('|')})$`);

/** The names for which the build had nothing to shorten, and those listed twice; it shortened `shortened`. */
export function idleNames(shortened) {
  return NAMES.filter((name, at) => !Object.hasOwn(shortened, name) || NAMES.indexOf(name) !== at);
}

/** The names that a built file still contains: in a text, which no longer names anything, or since the build missed them. */
export function leftNames(code) {
  return NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
}
