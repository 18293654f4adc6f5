using BenchmarkDotNet.Running;
using SocialCrm.Benchmarks;
using SocialCrm.Benchmarks.Crashes;
using SocialCrm.Benchmarks.Dispatch;
using SocialCrm.Benchmarks.Fuzzing;
using SocialCrm.Benchmarks.Holdouts;
using SocialCrm.Benchmarks.Offers;
using SocialCrm.Benchmarks.People;
using SocialCrm.Benchmarks.Pledges;
using SocialCrm.Benchmarks.Sends;
using SocialCrm.Benchmarks.Webhooks;

if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
{
    BenchmarkSwitcher.FromAssembly(typeof(BenchmarkArguments).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return 0;
}

try
{
    var arguments = BenchmarkArguments.Parse(args);
    return arguments.Verb switch
    {
        "ingest" => await IngestBenchmark.RunAsync(arguments),
        "read" => await ReadBenchmark.RunAsync(arguments),
        "ssrf" => await SsrfBenchmark.RunAsync(),
        "rate-limits" => await RateLimitsBenchmark.RunAsync(arguments),
        "bulkhead" => await BulkheadBenchmark.RunAsync(arguments),
        "startup" => await StartupBenchmark.RunAsync(),
        "dispatch" => await DispatchBenchmark.RunAsync(arguments),
        "intake-crash" => await CrashBenchmark.RunAsync(arguments),
        "crash-host" => await CrashHost.RunAsync(arguments),
        "fuzz" => await FuzzBenchmark.RunAsync(arguments),
        "lost-answers" => await LostAnswersBenchmark.RunAsync(arguments),
        "webhook" => await WebhookBenchmark.RunAsync(arguments),
        "webhook-server" => await WebhookServer.RunAsync(arguments),
        "webhook-client" => await WebhookClient.RunAsync(arguments),
        "holdout" => await HoldoutBenchmark.RunAsync(arguments),
        "unify" => await UnifyBenchmark.RunAsync(arguments),
        "incremental" => await IncrementalBenchmark.RunAsync(arguments),
        "labels" => await LabelsBenchmark.RunAsync(arguments),
        "resolve" => await ResolveBenchmark.RunAsync(arguments),
        "resolve-bare" => await BareResolveBenchmark.RunAsync(arguments),
        "hot-offer" => await HotOfferBenchmark.RunAsync(arguments),
        "distinct-codes" => await DistinctCodesBenchmark.RunAsync(arguments),
        "mint" => await MintBenchmark.RunAsync(arguments),
        "pledge-cap" => await PledgeCapBenchmark.RunAsync(arguments),
        "pledge-host" => await PledgeHost.RunAsync(arguments),
        "child" => await ChildProcess.ServeAsync(arguments),
        _ => throw new ArgumentException(
            $"There is no verb '{arguments.Verb}'. Verbs: ingest, read, startup, ssrf, rate-limits, bulkhead, dispatch, intake-crash, fuzz, lost-answers, webhook, holdout, unify, incremental, labels, resolve, resolve-bare, hot-offer, distinct-codes, mint, pledge-cap; without one the micro-benchmarks run."),
    };
}
catch (ArgumentException fault)
{
    await Console.Error.WriteLineAsync(args[0] is "crash-host" or "pledge-host" ? fault.ToString() : fault.Message);
    return 2;
}
