namespace Continuo.Adaptation.Calibration;

/// <summary>What a control period said about the demands of a component.</summary>
/// <param name="Component">The component.</param>
/// <param name="Use">What became of its measurement.</param>
/// <param name="Factor">Factor on its demands on the kinds of resources that it runs on, after this period; of several kinds, that of its first partition.</param>
/// <param name="Finding">The factor that would explain the measurement; <see langword="null"/> when it was not used.</param>
/// <param name="PeriodsOutside">Periods in a row whose finding lay outside the bounds.</param>
/// <param name="Alarm">Whether these are so many that the model, not its numbers, is to be doubted.</param>
public sealed record ComponentCalibration(
    string Component, MeasurementUse Use, double Factor, double? Finding, int PeriodsOutside, bool Alarm);
