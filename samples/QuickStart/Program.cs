using QuickStart.Run;

return await Application.RunAsync(args);
