using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What a store puts before a unification decision: everything it may depend on, and no more.</summary>
public abstract class UnificationScopeSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected UnificationScopeSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Nothing waiting, nothing to decide: the decision function is not called.</summary>
    [SkippableFact]
    public virtual async Task Nothing_waiting_is_nothing_to_decide()
    {
        var decision = await Customers.DecideAsync(Sample.Limits, _ => throw new InvalidOperationException("There is nothing to decide."), Token);

        Assert.Null(decision);
    }

    /// <summary>A scope holds what shares keys with a waiting record, directly or through others, and leaves strangers out.</summary>
    [SkippableFact]
    public virtual async Task A_scope_follows_shared_keys_through_others()
    {
        await Records.PutAsync(
            [Sample.Row("b", "1@x.org", "2@x.org"), Sample.Row("c", "2@x.org", "3@x.org"), Sample.Row("d", "3@x.org"), Sample.Row("stranger", "9@x.org")],
            Token);
        await DecideAsync(scope => Apart(scope));
        await Records.PutAsync([Sample.Row("a", "1@x.org")], Token);

        var scope = await ScopeAsync();

        Assert.Equal(["a", "b", "c", "d"], Keys(scope));
        Assert.Equal(["b", "c", "d"], scope.Links.Select(link => scope.Records.Single(record => record.Id == link.Record).Record.Key).Order());
        Assert.Empty(scope.SetAside);
    }

    /// <summary>A scope holds the records of the same customer also where they share no key.</summary>
    [SkippableFact]
    public virtual async Task A_scope_follows_the_customer()
    {
        await Records.PutAsync([Sample.Row("b", "1@x.org"), Sample.Row("c", "2@x.org"), Sample.Row("d", "2@x.org"), Sample.Row("e", "3@x.org")], Token);
        var customer = CustomerId.New(Sample.Noon);
        await DecideAsync(scope => Together(scope, customer, "b", "c"));
        await Records.PutAsync([Sample.Row("a", "1@x.org")], Token);

        var scope = await ScopeAsync();

        // b by the key, c by the customer, d by the key it shares with c.
        Assert.Equal(["a", "b", "c", "d"], Keys(scope));
        Assert.Equal(2, scope.Links.Count(link => link.Customer == customer));
    }

    /// <summary>A scope holds records with all their keys, and the separations among them.</summary>
    [SkippableFact]
    public virtual async Task A_scope_carries_separations_and_keys()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org", "2@x.org"), Sample.Row("b", "1@x.org"), Sample.Row("z", "9@x.org")], Token);
        await UnifyAsync();
        await SeparateAsync(new RecordSeparation(Sample.RowId("a"), Sample.RowId("b")));

        var scope = await ScopeAsync();

        Assert.Equal(["a", "b"], Keys(scope));
        Assert.Equal([Sample.Email("1@x.org"), Sample.Email("2@x.org")], scope.Records.Single(record => record.Record.Key == "a").Keys.OrderBy(key => key.Value));
        var pair = Assert.Single(scope.Separations);
        Assert.Equal(new[] { Sample.RowId("a"), Sample.RowId("b") }.ToHashSet(), [pair.Left, pair.Right]);
    }

    /// <summary>A key that exactly as many records share as the limit allows is followed; one more sets it aside.</summary>
    [SkippableFact]
    public virtual async Task A_popular_key_is_set_aside_and_not_followed()
    {
        var limits = new UnificationLimits(1, 3);
        await Records.PutAsync([Sample.Row("a", "few@x.org"), Sample.Row("b", "few@x.org"), Sample.Row("c", "few@x.org")], Token);
        var followed = await ScopeAsync(limits, KeyDecision.Decide);
        await UnifyAsync();
        await Records.PutAsync(
            [Sample.Row("k", "many@x.org"), Sample.Row("l", "many@x.org"), Sample.Row("m", "many@x.org"), Sample.Row("n", "many@x.org", "n@x.org"), Sample.Row("o", "n@x.org")],
            Token);

        var scopes = new List<UnificationScope>();
        while (await Customers.DecideAsync(limits, scope => KeyDecision.Decide(Add(scopes, scope)), Token) is not null)
        {
        }

        Assert.Equal(["a", "b", "c"], Keys(followed));
        Assert.Empty(followed.SetAside);
        Assert.All(scopes.Where(scope => scope.Records.Any(record => record.Keys.Contains(Sample.Email("many@x.org")))), scope =>
            Assert.Equal([Sample.Email("many@x.org")], scope.SetAside));
        Assert.Equal(["k", "l", "m", "n,o"], scopes.Select(scope => string.Join(',', Keys(scope))).Distinct().Order());
    }

    /// <summary>A key that becomes popular takes back the links it made: the customers do not depend on the order in which records came.</summary>
    [SkippableFact]
    public virtual async Task A_key_that_becomes_popular_takes_its_links_back()
    {
        var limits = new UnificationLimits(10, 3);
        await Records.PutAsync([Sample.Row("a", "many@x.org"), Sample.Row("b", "many@x.org"), Sample.Row("c", "many@x.org", "c@x.org"), Sample.Row("d", "c@x.org")], Token);
        await DecideAsync(KeyDecision.Decide);
        await Records.PutAsync([Sample.Row("e", "many@x.org")], Token);

        while (await Customers.DecideAsync(limits, KeyDecision.Decide, Token) is not null)
        {
        }

        var customers = await Directory.ReadAsync(null, Token).Select(customer => string.Join(',', customer.Records.Select(record => record.Key))).ToListAsync();
        Assert.Equal(["a", "b", "c,d", "e"], customers.Order());
    }

    /// <summary>A scope follows connections as it follows keys, also one that was made before its record came.</summary>
    [SkippableFact]
    public virtual async Task A_scope_follows_connections()
    {
        var connection = new RecordConnection(Sample.RowId("a"), Sample.RowId("late"), "redeemed-code");
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org"), Sample.Row("z", "9@x.org")], Token);
        await UnifyAsync();
        await ConnectAsync(connection);
        var before = await ScopeAsync();
        await Records.PutAsync([Sample.Row("late", "late@x.org")], Token);

        var after = await ScopeAsync();

        Assert.Equal(["a", "b"], Keys(before));
        Assert.Equal(["a", "b", "late"], Keys(after));
        var seen = Assert.Single(after.Connections);
        Assert.Equal("redeemed-code", seen.Rule);
        Assert.Equal(new[] { connection.Left, connection.Right }.ToHashSet(), [seen.Left, seen.Right]);
        Assert.Equal(await CustomerOfAsync(Sample.RowId("b")), await CustomerOfAsync(Sample.RowId("late")));
    }

    /// <summary>A step takes on no more waiting records than it is told, and the steps together take on each.</summary>
    [SkippableFact]
    public virtual async Task A_step_takes_on_no_more_than_its_limit()
    {
        await Records.PutAsync(Enumerable.Range(0, 10).Select(number => Sample.Row($"{number}", $"{number}@x.org")).ToList(), Token);

        var sizes = new List<int>();
        var decided = new List<SourceRecordId>();
        while (await Customers.DecideAsync(new UnificationLimits(4, 50), scope => KeyDecision.Decide(Note(scope)), Token) is { } decision)
            decided.AddRange(decision.Links.Select(link => link.Record));

        Assert.All(sizes, size => Assert.InRange(size, 1, 4));
        Assert.Equal(10, decided.Count);
        Assert.Equal(10, decided.Distinct().Count());

        UnificationScope Note(UnificationScope scope)
        {
            sizes.Add(scope.Records.Count);
            return scope;
        }
    }

    /// <summary>The scope of five thousand records that all hang together is whole.</summary>
    [SkippableFact]
    public virtual async Task A_long_chain_is_one_scope()
    {
        var chain = Enumerable.Range(0, 5_000).Select(number => Sample.Row(Sample.Number(number), $"{number}@x.org", $"{number + 1}@x.org")).ToList();
        await Records.PutAsync(chain, Token);

        var scope = await ScopeAsync(new UnificationLimits(1, 50), KeyDecision.Decide);

        Assert.Equal(5_000, scope.Records.Count);
        Assert.Null(await Customers.DecideAsync(Sample.Limits, KeyDecision.Decide, Token));
        Assert.Single(await Directory.ReadAsync(null, Token).ToListAsync());
    }

    private Task<UnificationScope> ScopeAsync() => ScopeAsync(Sample.Limits, KeyDecision.Decide);

    private async Task<UnificationScope> ScopeAsync(UnificationLimits limits, Func<UnificationScope, UnificationDecision> decide)
    {
        UnificationScope? seen = null;
        await Customers.DecideAsync(limits, scope => decide(seen = scope), Token);
        Assert.NotNull(seen);
        return seen;
    }

    private async Task DecideAsync(Func<UnificationScope, UnificationDecision> decide)
    {
        while (await Customers.DecideAsync(Sample.Limits, decide, Token) is not null)
        {
        }
    }

    private static IEnumerable<string> Keys(UnificationScope scope) => scope.Records.Select(record => record.Record.Key).Order();

    private static UnificationScope Add(List<UnificationScope> scopes, UnificationScope scope)
    {
        scopes.Add(scope);
        return scope;
    }

    /// <summary>Every record of the scope a customer of its own.</summary>
    private static UnificationDecision Apart(UnificationScope scope) => new(
        scope.Records.Where(record => scope.Links.All(link => link.Record != record.Id))
            .Select(record => new RecordLink(record.Id, CustomerId.New(Sample.Noon))).ToList(),
        new Dictionary<CustomerId, CustomerId>(),
        []);

    /// <summary>The records with these keys one customer, every other one of its own.</summary>
    private static UnificationDecision Together(UnificationScope scope, CustomerId customer, params string[] keys) => new(
        scope.Records.Where(record => scope.Links.All(link => link.Record != record.Id))
            .Select(record => new RecordLink(record.Id, keys.Contains(record.Record.Key) ? customer : CustomerId.New(Sample.Noon))).ToList(),
        new Dictionary<CustomerId, CustomerId>(),
        []);
}
