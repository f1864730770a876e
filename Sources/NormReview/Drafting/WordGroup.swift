/// Words that checks look for all through a document; `WordScan` finds those of all groups in one pass.
enum WordGroup: Int, CaseIterable {
    case ownNames, effect, validity, trial, definitions, priorParagraphs, free, ownDivisions, points, attachments,
        links, penal, actors, brackets, forwards, documentNumbers, months, bounds, ownParagraphs, totals, divided,
        following

    /// In the order that `WordIndex.Hit.word` counts.
    var words: [String] {
        switch self {
        case .ownNames: OwnStatement.subjects
        case .effect: EffectiveDates.verbs
        case .validity: ValidityStatements.words
        case .trial: OpenTrials.words
        case .definitions: Definitions.words
        case .priorParagraphs: PriorParagraphs.words
        case .free: FreeAndCharged.free
        case .ownDivisions: DivisionReferences.own
        case .points: DivisionReferences.points
        case .attachments: DivisionReferences.attachments
        case .links: MisplacedReferences.links
        case .penal: RivalFigures.penal
        case .actors: RivalOrgans.actors
        case .brackets: NotedFigures.brackets
        case .forwards: EffectiveDates.forwards
        case .documentNumbers: CitedNumbers.words
        case .months: ImpossibleDates.words
        case .bounds: OpposedBounds.words
        case .ownParagraphs: OwnParagraphs.words
        case .totals: PartsAndTotals.words
        case .divided: StatedCounts.divided
        case .following: StatedCounts.following
        }
    }
}
