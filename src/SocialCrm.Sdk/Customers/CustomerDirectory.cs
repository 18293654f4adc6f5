namespace SocialCrm.Customers;

/// <summary>Answers who is who: customers with their records and golden values, their history, and the reasons.</summary>
/// <remarks>Thread-safe. Reads what the last run of <see cref="CustomerUnifier"/> decided. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public sealed class CustomerDirectory
{
    private const int MostQuestions = 1_000;

    private readonly ICustomerReader reader;
    private readonly ISurvivorshipRule survivorship;
    private readonly MatchExplainer explainer;
    private readonly CustomerReview review;

    internal CustomerDirectory(ICustomerReader reader, ISurvivorshipRule survivorship, MatchExplainer explainer, CustomerReview review)
    {
        this.review = review;
        this.reader = reader;
        this.survivorship = survivorship;
        this.explainer = explainer;
    }

    /// <summary>The present customer of a record, or of an id that was merged away; null when there is none (yet).</summary>
    public Task<CustomerId?> FindAsync(CustomerReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reader.FindAsync(reference, cancellationToken);
    }

    /// <summary>A customer with all records and the golden record; null when there is none of this id. An id that was merged away gives the customer it went into.</summary>
    public async Task<Customer?> GetAsync(CustomerId customer, CancellationToken cancellationToken = default)
    {
        var records = await RecordsAsync(customer, cancellationToken).ConfigureAwait(false);
        return records is null ? null : GoldenRecord.Of(records, survivorship);
    }

    /// <summary>Streams all customers in ascending id; the stream sees one consistent state.</summary>
    public IAsyncEnumerable<Customer> ReadAsync(CancellationToken cancellationToken = default) =>
        reader.ReadAsync(customer: null, cancellationToken).Select(records => GoldenRecord.Of(records, survivorship));

    /// <summary>Streams the history of a customer, oldest first: what was created, linked, merged, split and undone, with the reasons.</summary>
    public IAsyncEnumerable<CustomerEvent> HistoryAsync(CustomerId customer, CancellationToken cancellationToken = default) =>
        reader.ReadHistoryAsync(customer, cancellationToken);

    /// <summary>Streams the history of all customers, oldest first.</summary>
    public IAsyncEnumerable<CustomerEvent> HistoryAsync(CancellationToken cancellationToken = default) =>
        reader.ReadHistoryAsync(customer: null, cancellationToken);

    /// <summary>Whose every record was at some time in the past, by the history; records of people erased since are left out.</summary>
    /// <param name="at">The time; events of that very moment count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <remarks>Reads the whole history up to then, in memory one entry for each record.</remarks>
    public async Task<IReadOnlyDictionary<SourceRecordId, CustomerId>> AsOfAsync(DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var customers = new Dictionary<SourceRecordId, CustomerId>();
        await foreach (var told in reader.ReadHistoryAsync(customer: null, cancellationToken).ConfigureAwait(false))
        {
            if (told.At > at)
                continue;
            var now = told.Kind is CustomerEventKind.Split or CustomerEventKind.Undone ? told.Other!.Value : told.Customer;
            foreach (var record in told.Records)
                customers[record] = now;
        }

        return customers;
    }

    /// <summary>Which records were a customer at some time in the past; none where it was not there then.</summary>
    /// <param name="customer">The customer, also one that was merged away since.</param>
    /// <param name="at">The time; events of that very moment count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlySet<SourceRecordId>> AsOfAsync(CustomerId customer, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var past = new CustomerPast(customer);
        await foreach (var told in reader.ReadHistoryAsync(customer, cancellationToken).ConfigureAwait(false))
        {
            if (told.At <= at)
                past.Replay(told);
        }

        return past.Records;
    }

    /// <summary>Weighs what speaks for and against two records being one person; null when one of them does not exist.</summary>
    public Task<MatchExplanation?> ExplainAsync(SourceRecordId left, SourceRecordId right, CancellationToken cancellationToken = default) =>
        explainer.ExplainAsync(left, right, cancellationToken);

    /// <summary>Explains why a customer's records are together: the pairs that its history names, oldest first. Empty for a single record or no such customer.</summary>
    public async Task<IReadOnlyList<MatchExplanation>> ExplainAsync(CustomerId customer, CancellationToken cancellationToken = default)
    {
        var records = await RecordsAsync(customer, cancellationToken).ConfigureAwait(false);
        return records is null ? [] : await explainer.ExplainAsync(records, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Draws what holds a customer together as one SVG file: its records, by source and key, and the weights between them. Null when there is no such customer.</summary>
    /// <remarks>The picture is that of <see cref="LinkageCharts.Graph"/>. Takes time with the number of records, of which it weighs forty with all others. For one pair, draw what <see cref="ExplainAsync(SourceRecordId, SourceRecordId, CancellationToken)"/> answers with <see cref="LinkageCharts.Waterfall"/>.</remarks>
    public async Task<string?> GraphAsync(CustomerId customer, CancellationToken cancellationToken = default)
    {
        var records = await RecordsAsync(customer, cancellationToken).ConfigureAwait(false);
        return records is null ? null : new ClusterGraph(await explainer.GraphAsync(records, cancellationToken).ConfigureAwait(false)).Draw();
    }

    /// <summary>Pairs of records to ask a person about, the most useful question first: each is doubtful, and much hangs on it. One at most for any two customers.</summary>
    /// <param name="most">How many at most, 0 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <remarks>
    /// <para>An answer is <see cref="CustomerUnifier.LinkAsync"/> or <see cref="CustomerUnifier.UnlinkAsync"/>; what is decided, by a person or by a verified id, is not asked again.</para>
    /// <para>Goes over all links that the store keeps, once, and looks up the customers of the 10,000 pairs that are most doubtful; what waits is spoken of as it was.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative or more than 1,000.</exception>
    public Task<IReadOnlyList<ReviewQuestion>> ReviewAsync(int most = 20, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostQuestions);
        return review.AskAsync(most, cancellationToken);
    }

    private async Task<CustomerRecords?> RecordsAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        var present = await reader.FindAsync(new CustomerReference.ById(customer), cancellationToken).ConfigureAwait(false);
        return present is { } id
            ? await reader.ReadAsync(id, cancellationToken).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false)
            : null;
    }
}
