using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.AotSmoke;
using SocialCrm.Customers;

// SocialCrm.AotSmoke [FILE]: walks the whole path on a SQLite file that is not there yet, or only opens one that is.
// Either way the last line tells how long a host waits from AddSocialCrm to the answer of its first query.
var folder = args.Length == 0 ? Directory.CreateTempSubdirectory("socialcrm-smoke-") : null;
var file = folder is null ? args[0] : Path.Combine(folder.FullName, "smoke.db");
try
{
    var isNew = !File.Exists(file);
    var posts = Walk.Describe(file + ".csv");
    var started = Stopwatch.GetTimestamp();
    await using var services = new ServiceCollection()
        .AddSocialCrm(crm => crm.UseSqlite($"Data Source={file}").AddFileImport("posts", posts).ConfigureOffers(offers => offers.ConversionSource = "orders"))
        .BuildServiceProvider();
    var known = await services.GetRequiredService<CustomerDirectory>().FindAsync(new CustomerReference.ByRecord(Walk.Buyer));
    var waited = Stopwatch.GetElapsedTime(started);

    var wrong = isNew ? await new Walk(services).GoAsync(Console.Out) : known is null ? 0 : 1;
    Console.WriteLine($"{wrong} wrong");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"milliseconds {waited.TotalMilliseconds:F1}"));
    return wrong == 0 ? 0 : 1;
}
finally
{
    folder?.Delete(recursive: true);
}
